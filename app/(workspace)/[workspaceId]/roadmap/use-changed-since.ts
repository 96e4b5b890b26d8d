import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";

/** Which cards are different since a review, and that in a sentence; all cards while none is asked for or known. */
export function useChangedSince(workspaceId: string, since: string | null) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.planHistory.changedIds.queryOptions({ workspaceId, since: since ?? "last" }),
    enabled: since !== null,
  });
  const told = since === null ? undefined : data;
  const only = useMemo(
    () => (told?.baseline ? new Set([...told.added, ...told.moved, ...told.stopped, ...told.changed]) : null),
    [told],
  );
  if (!told) return { only, sentence: null };
  if (!told.baseline)
    return {
      only,
      sentence: "No review has kept the plan yet, so there is nothing to compare with: everything is shown.",
    };
  const review = `${told.baseline.name}, ${dayInWords(told.baseline.takenOn)}`;
  const gone = told.removed.map(({ name }) => `“${name}”`).join(", ");
  const kept = only?.size ?? 0;
  const sentence = `${kept} ${kept === 1 ? "item is" : "items are"} different since the review “${review}”.${gone && ` Taken off since: ${gone}.`}`;
  return { only, sentence };
}
