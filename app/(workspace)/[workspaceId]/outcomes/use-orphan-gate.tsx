import { useState } from "react";
import { OrphanDialog } from "./orphan-dialog";
import type { ChainChange, ChainWrites, Confirmation, Orphaned } from "./use-chain-writes";

type Failure = { message: string; data?: { code?: string } | null };
type Words = { title: string; submit: (orphaned: Orphaned) => string };
type Asked = Words & { change: ChainChange; orphaned: Orphaned; go: (given: Confirmation) => Promise<unknown> };

/** Lets a change through when it orphans nothing; else it is told what, and goes on only with a reason. */
export function useOrphanGate(writes: ChainWrites) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  const attempt = async (work: () => Promise<unknown>, onConflict?: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const failure = error as Failure;
      setProblem(failure);
      if (failure.data?.code === "CONFLICT") await onConflict?.();
    } finally {
      setBusy(false);
    }
  };
  const guard = (change: ChainChange, words: Words, go: Asked["go"]) =>
    attempt(async () => {
      const orphaned = await writes.orphansOf(change);
      if (orphaned.length === 0) await go({ confirmed: [], reason: null });
      else setAsked({ ...words, change, orphaned, go });
    });
  const goOn = (reason: string) =>
    asked &&
    attempt(
      async () => {
        await asked.go({ confirmed: asked.orphaned.map(({ key }) => key), reason });
        setAsked(null);
      },
      async () => setAsked({ ...asked, orphaned: await writes.orphansOf(asked.change) }),
    );
  const dialog = asked && (
    <OrphanDialog
      title={asked.title}
      submit={asked.submit(asked.orphaned)}
      orphaned={asked.orphaned}
      busy={busy}
      problem={problem?.message ?? null}
      onGo={goOn}
      onClose={() => {
        setAsked(null);
        setProblem(null);
      }}
    />
  );
  return { guard, attempt, dialog, busy, problem: asked ? null : problem };
}
