import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Judgement } from "@/domain/scoring/judge-use-case";
import { changedAnswers, type Rescoring, rescored } from "@/domain/scoring/matrix/rescore";
import type { UseCaseScores } from "@/domain/scoring/use-case";
import { useTell } from "@/ui/toast";
import { isOvertaken } from "../../scored/conflict-words";
import type { ListedRow, Listing } from "./listing";

/** Why it was not stored; what was considered is kept. */
export type Problem = { message: string; isOvertaken: boolean };
type Written = { scores: UseCaseScores | null; effortWeeks: number | null | undefined; note: string | null };

/** Stores answers and effort, shows them at once, and offers to take them back. */
export function useStoreRescoring(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [problem, setProblem] = useState<Problem | null>(null);
  const list = trpc.useCase.list.queryOptions({ workspaceId });
  const score = useMutation(trpc.useCase.score.mutationOptions());
  const edit = useMutation(trpc.useCase.editFields.mutationOptions());

  const settle = (useCaseId: string) =>
    Promise.all([
      cache.invalidateQueries(list),
      cache.invalidateQueries(trpc.useCase.detail.queryFilter({ workspaceId, useCaseId })),
      cache.invalidateQueries(trpc.useCase.scorers.queryFilter({ workspaceId, useCaseId })),
    ]);
  const show = (useCaseId: string, change: Partial<ListedRow>) =>
    cache.setQueryData(
      list.queryKey,
      (now): Listing | undefined =>
        now && { ...now, rows: now.rows.map((row) => (row.id === useCaseId ? { ...row, ...change } : row)) },
    );

  /** One after the other, since each moves the version on; says how far it came when the second is refused. */
  const write = async (useCaseId: string, version: number, { scores, effortWeeks, note }: Written) => {
    let at = version;
    if (scores) {
      ({ version: at } = await score.mutateAsync({ workspaceId, useCaseId, version: at, scores, note }));
      show(useCaseId, { version: at });
    }
    if (effortWeeks !== undefined)
      ({ version: at } = await edit.mutateAsync({ workspaceId, useCaseId, version: at, set: { effortWeeks } }));
    return at;
  };

  const takeBack = async (row: ListedRow, version: number, written: Written) => {
    try {
      await write(row.id, version, { ...written, note: "undo" });
      tell("Taken back", { description: row.name });
    } catch (error) {
      tell("The change stays", { description: (error as Error).message });
    } finally {
      await settle(row.id);
    }
  };

  const store = async (row: ListedRow, { effortWeeks, answers }: Rescoring, after: Judgement, note: string) => {
    setProblem(null);
    const scores = row.scores && changedAnswers(row.scores, answers).length > 0 ? rescored(row.scores, answers) : null;
    const weeks = effortWeeks === null || effortWeeks === row.effortWeeks ? undefined : effortWeeks;
    const written: Written = { scores, effortWeeks: weeks, note: note.trim() || null };
    try {
      // Its own effort may be none, where that of its template counts: undo must give back exactly that.
      const own = weeks === undefined ? undefined : await ownEffort(row.id);
      void cache.cancelQueries(list, { revert: false });
      show(row.id, { ...(scores && shownAs(scores, after)), ...(weeks !== undefined && { effortWeeks: weeks }) });
      const version = await write(row.id, row.version, written);
      tell("Stored", {
        description: row.name,
        undo: () => void takeBack(row, version, { scores: scores && row.scores, effortWeeks: own, note: null }),
      });
      void settle(row.id);
      return true;
    } catch (error) {
      const { message, data } = error as Error & { data?: { code?: string } };
      await cache.fetchQuery({ ...list, staleTime: 0 }).catch(() => show(row.id, row));
      setProblem({ message, isOvertaken: isOvertaken({ data }) });
      return false;
    }
  };
  const ownEffort = async (useCaseId: string) =>
    (await cache.fetchQuery({ ...trpc.useCase.detail.queryOptions({ workspaceId, useCaseId }), staleTime: 0 })).useCase
      .effortWeeks;

  return { store, problem, isStoring: score.isPending || edit.isPending };
}

/** How the row reads once these answers are stored; its rank follows when the list is read again. */
function shownAs(scores: UseCaseScores, { score, verdict }: Judgement): Partial<ListedRow> {
  return {
    scores,
    verdict: verdict.verdict,
    sentence: verdict.sentence,
    ...(score && {
      priority: score.priority,
      customerValue: score.customerValue,
      commercialValue: score.commercialValue,
      feasibility: score.feasibility,
    }),
  };
}
