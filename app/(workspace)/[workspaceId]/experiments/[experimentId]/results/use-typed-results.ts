import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useKept } from "@/ui/use-kept";
import { useSettled } from "@/ui/use-settled";
import { useKeptKey } from "../../../shell-context";
import { readDraft } from "./read-draft";
import type { ResultsView } from "./results-view";
import { draftOf, type GroupDraft, type TypedDraft, withCell } from "./typed-draft";
import { useStoreResults } from "./use-store-results";

/** What is typed into the grid, what is to be said of it, and the way to store it. */
export function useTypedResults(workspaceId: string, view: ResultsView) {
  const trpc = useTRPC();
  const stored = useMemo(() => draftOf(view), [view]);
  const kept = useKept<TypedDraft>(useKeptKey(`results ${view.id}`), stored);
  const draft = kept.value;
  const [wanted, setWanted] = useState(false);
  const read = useMemo(() => readDraft(view, draft, wanted), [view, draft, wanted]);
  const done = () => {
    kept.drop();
    setWanted(false);
  };
  const { store, ...storing } = useStoreResults(workspaceId, view.id, done);

  const exposed = useSettled(read.exposed);
  const peopleKnown = Object.values(exposed).filter((people) => people !== null).length > 1;
  const isNew = view.arms.some((arm) => exposed[arm.id] !== arm.exposed);
  const asked = useQuery(
    trpc.experiment.typedSplit.queryOptions(
      { workspaceId, experimentId: view.id, exposed },
      { enabled: isNew && peopleKnown, placeholderData: keepPreviousData },
    ),
  );

  const put = (change: Partial<TypedDraft>) => {
    const next = { ...draft, ...change };
    const same = !readDraft(view, next, false).changed;
    // Back as it was: nothing is kept, and the next change is beside the test as it then is.
    if (same) kept.drop();
    else kept.set(next);
  };
  return {
    ...{ draft, read, storing, wanted },
    split: isNew ? (peopleKnown ? (asked.data ?? null) : null) : view.split,
    type: (changes: Parameters<typeof withCell>[1]) => put({ cells: withCell(draft.cells, changes) }),
    setGroups: (groups: readonly GroupDraft[]) => put({ groups }),
    store: (over: boolean) => {
      setWanted(true);
      if (readDraft(view, draft, true).problem === null) store(over ? view.version : draft.version, read.entered);
    },
    drop: () => {
      done();
      storing.reset();
    },
  };
}
