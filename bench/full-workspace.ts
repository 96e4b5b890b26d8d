import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { largeWorkspace, numbersFrom } from "./large-workspace";

type Size = { useCases: number; audiences: number; dataItems: number; tests: number };

/** The sample grown in every direction at once, always the same: with roadmap, tests, returns and weekly figures. */
export function fullWorkspace({ useCases: count, audiences, dataItems, tests }: Size): WorkspaceFile {
  const base = parseWorkspaceFile(sample);
  const next = numbersFrom(4_112_026);
  const some = (ids: readonly string[], most: number) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => ids[Math.floor(next() * ids.length)]!);
  const copies = <Row extends { id: string }>(rows: readonly Row[], letter: string, many: number): Row[] =>
    Array.from({ length: many }, (_, at) => ({ ...rows[at % rows.length]!, id: `${letter}${at + 1}` }));

  const people = copies(base.audiences, "A", audiences);
  const dataLedger = copies(base.dataLedger, "L", dataItems).map((item, at) => ({
    ...item,
    dataElementId: `E${at + 1}`,
    useCaseIds: [],
  }));
  const elements = dataLedger.map(({ dataElementId }) => dataElementId);
  const useCases = largeWorkspace(count).useCases.map((useCase) => ({
    ...useCase,
    audienceIds: [
      ...new Set(
        some(
          people.map(({ id }) => id),
          4,
        ),
      ),
    ],
    dataElementIds: [...new Set(some(elements, 6))],
  }));
  const idOf = () => useCases[Math.floor(next() * useCases.length)]!.id;
  return {
    ...base,
    useCases,
    audiences: people,
    dataLedger,
    experiments: copies(base.experiments, "T", tests).map((test) => ({ ...test, useCaseId: idOf() })),
    returns: copies(base.returns, "F", tests).map((line) => ({ ...line, useCaseId: idOf() })),
    roadmap: base.roadmap && {
      ...base.roadmap,
      items: copies(base.roadmap.items, "R", count).map((item) =>
        item.kind === "use_case" ? { ...item, refId: idOf() } : item,
      ),
    },
  };
}
