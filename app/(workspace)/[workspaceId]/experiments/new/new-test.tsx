"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { use, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { Notice, SaveState } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { mergedDraft } from "../../scored/merged-draft";
import { ShellContext, useKeptKey } from "../../shell-context";
import { readTestDraft } from "../form/read-test-draft";
import { draftOfBeginning, type TestDraft } from "../form/test-draft";
import { TestFields } from "../form/test-fields";
import { TriedBeside } from "../form/tried-beside";
import { useStoreTest } from "../form/use-store-test";
import { fullHeight } from "../full-height";
import { TestPath } from "../test-path";
import { ChooseStart, type From } from "./choose-start";
import { stillOpen } from "./still-open";

type Kept = { draft: TestDraft; base: TestDraft; from: From };

/** A test is logged: begun from what is known, with what was tried before beside it. */
export function NewTest({ workspaceId, from: asked }: { workspaceId: string; from: From }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data: choices } = useSuspenseQuery(trpc.experiment.choices.queryOptions({ workspaceId }));
  const { data: beginning } = useSuspenseQuery(trpc.experiment.begin.queryOptions({ workspaceId, ...asked }));
  const stored = useMemo(() => {
    const draft = draftOfBeginning(beginning, choices.metrics);
    return { draft, base: draft, from: asked };
  }, [beginning, choices.metrics, asked]);
  const kept = useKept<Kept>(useKeptKey(`new test ${asked.useCaseId ?? asked.templateId ?? ""}`), stored);
  // What was logged stays on the screen until its own page is there.
  const [logged, setLogged] = useState<Kept | null>(null);
  const { draft, base, from } = logged ?? kept.value;
  const set = (more: Partial<TestDraft>) => kept.set({ draft: { ...draft, ...more }, base, from });
  const [pressed, setPressed] = useState(false);
  const [beginningAgain, setBeginningAgain] = useState<{ busy: boolean; error: string | null }>(notBusy);
  const store = useStoreTest(workspaceId);
  const busy = store.busy || logged !== null;
  const mayLog = use(ShellContext)?.may.contribute ?? false;
  const { set: edits, wrong } = useMemo(() => readTestDraft(draft, choices), [draft, choices]);

  const beginFrom = async (chosen: From) => {
    setBeginningAgain({ busy: true, error: null });
    try {
      const read = await cache.fetchQuery(trpc.experiment.begin.queryOptions({ workspaceId, ...chosen }));
      const fresh = draftOfBeginning(read, choices.metrics);
      kept.set({ draft: mergedDraft(fresh, { draft, base }).merged, base: fresh, from: chosen });
      setBeginningAgain(notBusy);
    } catch (error) {
      setBeginningAgain({ busy: false, error: (error as Error).message });
    }
  };
  const submit = async () => {
    setPressed(true);
    if (!edits || busy) return;
    await store.log(from, edits).then(
      () => {
        setLogged(kept.value);
        kept.drop();
      },
      () => undefined,
    );
  };
  const problem = Object.values(wrong)[0] ?? null;
  const header = (
    <PageHeader
      title="Log a test"
      above={<TestPath workspaceId={workspaceId}>New</TestPath>}
      sentence={stillOpen(draft)}
    />
  );
  if (!mayLog)
    return (
      <>
        <PageHeader title="Log a test" above={<TestPath workspaceId={workspaceId}>New</TestPath>} />
        <div className="px-7 max-lg:px-4">
          <Notice>
            You may read here, but not log a test. Ask whoever runs this workspace, or{" "}
            <Link href={`/${workspaceId}/experiments`} className="underline underline-offset-3">
              read what was tested
            </Link>
            .
          </Notice>
        </div>
      </>
    );
  return (
    <div className={fullHeight}>
      {header}
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <form
          aria-label="The test"
          className="grid min-w-0 content-start gap-7 px-7 pt-5 max-lg:px-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ChooseStart choices={choices} from={from} {...beginningAgain} onFrom={(chosen) => void beginFrom(chosen)} />
          <TestFields draft={draft} set={set} wrong={pressed ? wrong : shownAlways(wrong)} choices={choices} />
          <div className="no-print bar-below z-(--z-sticky) -mx-7 grid gap-2 border-t border-line bg-raised px-7 py-3 max-lg:-mx-4 max-lg:px-4">
            {store.error && <Notice tone="harm">{store.error.message} What you entered is kept here.</Notice>}
            <div className="flex flex-wrap items-center gap-2">
              <Button look="primary" type="submit" busy={busy} disabledBecause={problem}>
                Log the test
              </Button>
              {kept.changed && !busy && <Button onClick={kept.drop}>Discard</Button>}
              <SaveState>
                {store.busy
                  ? "Storing…"
                  : (problem ?? (kept.changed ? "Kept in this browser until it is logged." : ""))}
              </SaveState>
            </div>
          </div>
        </form>
        <aside
          aria-label="What was tried before"
          className="border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <div className="lg:sticky lg:top-5 lg:max-h-[calc(100dvh-2.5rem)] lg:overflow-y-auto">
            <TriedBeside workspaceId={workspaceId} experimentId={null} draft={draft} />
          </div>
        </aside>
      </div>
    </div>
  );
}

const notBusy = { busy: false, error: null };

/** That there is no name yet is no fault before somebody wants to log it. */
function shownAlways({ name: _n, ...wrong }: Record<string, string>) {
  return wrong;
}
