import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

type Waiting = { subjectId: string | null; people: { name: string; left: number }[] };

/** Shows the answers to everybody; when some are not done it asks first. */
export function useReveal(at: { workspaceId: string; roundId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { mutateAsync, isPending, error } = useMutation(
    trpc.round.reveal.mutationOptions({
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.round.detail.queryFilter(at)),
          cache.invalidateQueries(trpc.round.subject.queryFilter(at)),
          cache.invalidateQueries(trpc.round.disputes.queryFilter(at)),
          cache.invalidateQueries(trpc.round.list.queryFilter({ workspaceId: at.workspaceId })),
        ]),
    }),
  );
  const send = async (subjectId: string | null, evenIfNotDone: boolean) => {
    const told = await mutateAsync({ ...at, subjectId, evenIfNotDone }).catch(() => null);
    if (!told) return setWaiting(null);
    if (told.revealed === 0) return setWaiting({ subjectId, people: told.waiting });
    setWaiting(null);
    tell(told.revealed === 1 ? "Answers shown to everybody" : `Answers about ${told.revealed} shown to everybody`);
  };
  return {
    ask: (subjectId: string | null) => send(subjectId, false),
    anyway: () => waiting && send(waiting.subjectId, true),
    waiting,
    cancel: () => setWaiting(null),
    busy: isPending,
    error,
  };
}

export type Reveal = ReturnType<typeof useReveal>;
