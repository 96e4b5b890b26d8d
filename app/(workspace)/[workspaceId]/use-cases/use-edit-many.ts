import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import type { RowChange } from "@/domain/scoring/list/with-changes";
import { useTell } from "@/ui/toast";
import type { UseCaseListing } from "./use-case-list";

type Sent = {
  readonly changes: readonly RowChange[];
  /** The version that was seen of a use case where what is written over was changed by somebody since. */
  readonly seen?: ReadonlyMap<string, number>;
  /** What was done, for the message that offers to undo it. */
  readonly words: string;
  readonly onlyThoseThatCan?: boolean;
  readonly reason?: string | null;
  readonly isUndo?: boolean;
};
/** What could not be stored: kept until somebody decided what becomes of it. */
export type Trouble = {
  readonly sent: Sent;
  readonly refused: readonly { useCaseId: string; sentence: string; stale: boolean }[];
  /** Why nothing came of the whole request; null where single use cases were refused. */
  readonly failure: string | null;
};

const restMs = 1_200;
/** Judging and ranking come with the first change, or while nothing else is to do: a list that is only read needs none. */
const rules = () => import("@/domain/scoring/list/with-changes");

/**
 * Changes many use cases in one act. The list shows them at once, judged and ranked by the rules of the server; what is
 * refused goes back and is told. One act after the other, so that each names the version the one before left.
 */
export function useEditMany(workspaceId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const tell = useTell();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { queryKey } = trpc.useCase.list.queryOptions({ workspaceId });
  const mutationKey = trpc.useCase.editMany.mutationKey();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const undoing = useRef<(() => void) | null>(null);

  const show = useCallback(
    (change: (listing: UseCaseListing) => UseCaseListing["rows"]) =>
      cache.setQueryData(queryKey, (now) => now && { ...now, rows: change(now) }),
    [cache, queryKey],
  );
  const apply = async (changes: readonly RowChange[]) => {
    const { withChanges } = await rules();
    show((now) => withChanges(now.rows, changes, now));
  };

  const editing = useMutation({
    mutationKey,
    scope: { id: `edit use cases of ${workspaceId}` },
    mutationFn: ({ changes, seen, onlyThoseThatCan = false, reason = null }: Sent) => {
      const rows = cache.getQueryData(queryKey)?.rows ?? [];
      const versions = new Map(rows.map(({ id, version }) => [id, version]));
      return client.useCase.editMany.mutate({
        workspaceId,
        onlyThoseThatCan,
        reason,
        changes: changes.map(({ useCaseId, set }) => ({
          useCaseId,
          version: seen?.get(useCaseId) ?? versions.get(useCaseId) ?? 0,
          set: set as Required<typeof set>,
        })),
      });
    },
    onMutate: async ({ changes }) => {
      clearTimeout(resting.current);
      const [{ formerSet }] = await Promise.all([rules(), cache.cancelQueries({ queryKey })]);
      const rows = new Map(cache.getQueryData(queryKey)?.rows.map((row) => [row.id, row]));
      const former = changes.flatMap(({ useCaseId, set }): RowChange[] => {
        const row = rows.get(useCaseId);
        return row ? [{ useCaseId, set: formerSet(row, set) }] : [];
      });
      await apply(changes);
      return { former };
    },
    onSuccess: async (answer, sent, { former }) => {
      const versions = new Map(answer.changed.map(({ useCaseId, version }) => [useCaseId, version]));
      show(({ rows }) =>
        rows.map((row) => {
          const version = versions.get(row.id);
          return version === undefined ? row : { ...row, version };
        }),
      );
      const back = former.filter(({ useCaseId }) => !versions.has(useCaseId));
      if (back.length > 0) await apply(back);
      if (answer.refused.length > 0 && !sent.onlyThoseThatCan) {
        setTrouble({ sent, refused: answer.refused, failure: null });
        return;
      }
      const changes = former.filter(({ useCaseId }) => versions.has(useCaseId));
      const undo = () => {
        undoing.current = null;
        editing.mutate({ changes, words: "Taken back", isUndo: true });
      };
      undoing.current = sent.isUndo ? null : undo;
      tell(sent.words, sent.isUndo ? {} : { undo });
    },
    onError: async (error, sent, kept) => {
      if (kept) await apply(kept.former);
      setTrouble({ sent, refused: [], failure: error.message });
    },
    onSettled: (answer) => {
      void cache.invalidateQueries({ queryKey, refetchType: "none" });
      void cache.invalidateQueries(trpc.useCase.detail.pathFilter());
      void cache.invalidateQueries(trpc.useCase.scorers.pathFilter());
      clearTimeout(resting.current);
      // Somebody who fills a column is not made to wait for the whole list after every cell.
      const soon = answer?.stored ? restMs : 0;
      resting.current = setTimeout(() => {
        if (cache.isMutating({ mutationKey }) === 0) void cache.refetchQueries({ queryKey });
      }, soon);
    },
  });
  useEffect(() => {
    const idle = setTimeout(() => void rules(), restMs);
    return () => {
      clearTimeout(idle);
      clearTimeout(resting.current);
    };
  }, []);
  return {
    edit: editing.mutate,
    /** Takes the last change back, once. */
    undo: useCallback(() => undoing.current?.(), []),
    trouble,
    dismiss: () => setTrouble(null),
  };
}

export type EditMany = ReturnType<typeof useEditMany>["edit"];
