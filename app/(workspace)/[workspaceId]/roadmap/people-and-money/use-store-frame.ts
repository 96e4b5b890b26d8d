import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { changeFrame, type FramePatch } from "@/domain/roadmap/change-frame";
import { useTell } from "@/ui/toast";
import type { Listing } from "./frame-rows";

type Failure = { message: string; data?: { code?: string } | null };
type Sent = {
  patch: FramePatch;
  said: string;
  /** Whether what it changes is still what it was meant to change; asked again when somebody was faster. */
  isStill?: (now: Listing) => boolean;
  onStored?: () => void;
  /** What is still there; may answer with what to say instead. */
  onFailed?: (now: Listing | undefined) => string | undefined;
};

const isConflict = (error: unknown) => (error as Failure).data?.code === "CONFLICT";
const sentenceOf = (error: unknown) => (error as Failure).message;

/** Stores people and money one change after the other, at once on the screen, each with its way back. */
export function useStoreFrame(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<Promise<void>>(Promise.resolve());
  const { mutateAsync, isPending } = useMutation(trpc.peopleAndMoney.store.mutationOptions());
  const rename = useMutation(trpc.peopleAndMoney.renameRole.mutationOptions());
  const options = trpc.peopleAndMoney.read.queryOptions({ workspaceId });
  const key = options.queryKey;

  const show = (patch: FramePatch) =>
    cache.setQueryData(key, (shown) => {
      if (!shown) return shown;
      const { items, ...frame } = shown.part;
      return { ...shown, part: { ...changeFrame(frame, patch).frame, items } };
    });

  const store = async (sent: Sent, again = false): Promise<void> => {
    const { patch, said, isStill, onStored, onFailed } = sent;
    const version = cache.getQueryData(key)?.version;
    if (version === undefined) return;
    try {
      const answer = await mutateAsync({ workspaceId, version, ...patch });
      cache.setQueryData(key, (shown) => shown && { ...shown, version: answer.version });
      onStored?.();
      tell(said, { undo: () => send({ patch: answer.back, said: "Taken back" }) });
    } catch (error) {
      const now = await cache.fetchQuery({ ...options, staleTime: 0 }).catch(() => undefined);
      // Somebody stored something else on the same page: nothing of theirs is lost by storing ours beside it.
      if (isConflict(error) && !again && now && isStill?.(now)) {
        show(patch);
        return store(sent, true);
      }
      const told = onFailed?.(now);
      const faster = told ?? "Somebody else stored this meanwhile; the page shows theirs now.";
      setProblem(isConflict(error) ? faster : sentenceOf(error));
    }
  };

  function send(sent: Sent): void {
    setProblem(null);
    try {
      void cache.cancelQueries({ queryKey: key }, { revert: false });
      show(sent.patch);
    } catch (error) {
      setProblem(sentenceOf(error));
      sent.onFailed?.(cache.getQueryData(key));
      return;
    }
    waiting.current = waiting.current
      .then(() => store(sent))
      .then(() => void cache.invalidateQueries({ refetchType: "none" }));
  }

  const renameRole = (role: string, name: string, done: () => void) => {
    const change = (from: string, to: string, onSuccess: () => void) => {
      const version = cache.getQueryData(key)?.version ?? 0;
      rename.mutate(
        { workspaceId, version, role: from, name: to },
        { onSuccess, onSettled: () => void cache.invalidateQueries() },
      );
    };
    change(role, name, () => {
      done();
      tell(`${role} is ${name} now`, { undo: () => change(name, role, () => tell("Taken back")) });
    });
  };

  return {
    send,
    problem,
    setProblem,
    saving: isPending,
    renameRole,
    renaming: rename.isPending,
    renameError: rename.error?.message ?? null,
  };
}
