import type { ArmResult, SegmentResult } from "@/domain/experiments/experiment";
import { figuresOfType } from "@/domain/experiments/figures-of-type";
import { noFigures } from "@/domain/experiments/result-file";
import { readTypedCell } from "@/domain/experiments/typed-cell";
import { segmentProblems, type TypedProblem, typedProblems } from "@/domain/experiments/typed-problems";
import { cellKey, type FigureRow, groupsOf, rowsOf } from "./figure-rows";
import type { Entered, MeasureView, ResultsView } from "./results-view";
import {
  type Cells,
  draftOf,
  type GroupDraft,
  sameCells,
  sameGroups,
  storedValue,
  type TypedDraft,
} from "./typed-draft";

/** What is said at a cell: why it cannot be, or how it was read. */
export type CellWord = { readonly text: string; readonly wrong: boolean };

type ReadCells = {
  readonly values: ReadonlyMap<string, number | null>;
  readonly words: Map<string, CellWord>;
};

/** What the cells say; one that stands as it is stored has the value that is stored, to the last digit. */
function readCells(
  rows: readonly FigureRow[],
  armIds: readonly string[],
  cells: Cells,
  stored: Cells,
  at: StoredAt,
): ReadCells {
  const values = new Map<string, number | null>();
  const words = new Map<string, CellWord>();
  for (const row of rows)
    for (const armId of armIds) {
      const key = cellKey(row, armId);
      const text = cells[key] ?? "";
      const read = readTypedCell(text, row.figure);
      if ("problem" in read) words.set(key, { text: read.problem, wrong: true });
      else if (read.note) words.set(key, { text: read.note, wrong: false });
      values.set(key, text === (stored[key] ?? "") ? at(row, armId) : "problem" in read ? null : read.value);
    }
  return { values, words };
}
type StoredAt = (row: FigureRow, armId: string) => number | null;

/** The figures of an arm; who is counted is everybody in the arm where nothing else is said and nobody is asked. */
function figuresOf(
  measure: MeasureView,
  armId: string,
  values: ReadCells["values"],
  people: number | null,
): ArmResult | null {
  const figures = { ...noFigures };
  for (const row of rowsOf(measure))
    if (row.figure !== "exposed") figures[row.figure] = values.get(cellKey(row, armId)) ?? null;
  if (isSame(figures, measure.arms[armId])) return said(measure.arms[armId]);
  const own = figuresOfType[measure.type].filter((figure) => figure !== "n");
  if (own.some((figure) => figures[figure] !== null) && !measure.asked && measure.type !== "nps") figures.n ??= people;
  return said(figures);
}

/** Figures that say something; else null. */
const said = (figures: ArmResult | null | undefined) =>
  figures && Object.values(figures).some((value) => value !== null) ? figures : null;

const isSame = (a: ArmResult | null | undefined, b: ArmResult | null | undefined) =>
  JSON.stringify(said(a)) === JSON.stringify(said(b));

/** Half-said figures are told when somebody wants to store them, not while they type. */
const halfSaid = new Set(["NO_UNITS", "INSUFFICIENT_UNITS"]);

/** The cell a sentence about a measure of an arm stands at. */
function cellOf({ armId, metricId }: TypedProblem, measures: readonly MeasureView[]): string {
  const measure = measures.find((each) => each.metricId === metricId);
  return measure ? cellKey(rowsOf(measure)[0]!, armId) : `exposed|${armId}`;
}

function tell(words: ReadCells["words"], key: string, text: string): void {
  if (!words.get(key)?.wrong) words.set(key, { text, wrong: true });
}

const unknown = (by: ResultsView["arms"]) => Object.fromEntries(by.map(({ id }) => [id, noFigures]));

/** A draft as it would be sent, and everything that is to be said at its cells. */
export function readDraft(view: ResultsView, draft: TypedDraft, wanted: boolean) {
  const before = draftOf(view);
  const armIds = view.arms.map(({ id }) => id);
  const rows = groupsOf(view.measures).flatMap((group) => group.rows);
  const { values, words } = readCells(rows, armIds, draft.cells, before.cells, (row, armId) =>
    storedValue(row, armId, view),
  );
  const arms = view.arms.map((arm) => ({
    ...arm,
    description: null,
    exposed: values.get(`exposed|${arm.id}`) ?? null,
  }));
  const exposed = Object.fromEntries(arms.map(({ id, exposed: people }) => [id, people]));
  const read = view.measures.map((measure) => {
    const own = armIds.map((armId) => [armId, figuresOf(measure, armId, values, exposed[armId] ?? null)] as const);
    return { measure, arms: Object.fromEntries(own) };
  });
  const results = read.map(({ measure: { metricId, role, type }, arms: byArm }) => ({
    ...{
      metricId,
      role,
      type,
      margin: null,
      plannedPerArm: null,
      expectedResponse: null,
      baseline: null,
      spread: null,
    },
    arms: byArm,
  }));
  for (const problem of typedProblems({ arms, results }))
    if (wanted || !halfSaid.has(problem.code)) tell(words, cellOf(problem, view.measures), problem.sentence);

  const groups = draft.groups.map((group) => readGroup(group, view));
  const segments = groups.map(({ segment }) => segment);
  const told = groups.map((group) => group.words);
  for (const problem of segmentProblems({ arms, segments }))
    if (wanted || !halfSaid.has(problem.code))
      tell(told[problem.segment ?? 0]!, cellOf(problem, view.measures), problem.sentence);

  const groupsChanged = !sameGroups(draft.groups, before.groups);
  const named = groups.every(({ segment, shareProblem }) => segment.name !== "" && shareProblem === null);
  const changedArms = view.arms.filter((arm) => arm.exposed !== exposed[arm.id]);
  const changed = read.filter(({ measure, arms: byArm }) =>
    armIds.some((armId) => !isSame(measure.arms[armId], byArm[armId])),
  );
  const entered: Entered = {
    exposed: Object.fromEntries(changedArms.map(({ id }) => [id, exposed[id] ?? null])),
    figures: Object.fromEntries(
      changed.map(({ measure, arms: byArm }) => [
        measure.metricId,
        Object.fromEntries(
          Object.entries({ ...unknown(view.arms), ...byArm })
            .map(([armId, figures]) => [armId, figures ?? noFigures] as const)
            .filter(([armId, figures]) => said(figures) || measure.arms[armId]),
        ),
      ]),
    ),
    segments: groupsChanged ? segments : null,
  };
  const wrong = [words, ...told].some((each) => [...each.values()].some((word) => word.wrong));
  return {
    ...{ words, groups, exposed, entered },
    changed: !sameCells(draft.cells, before.cells) || groupsChanged,
    problem: wrong
      ? "Correct the cells that are marked."
      : named
        ? null
        : "Give every group a name and a share of 0 to 100.",
  };
}

function readGroup(group: GroupDraft, view: ResultsView) {
  const measure = view.measures.find(({ metricId }) => metricId === group.metricId) ?? view.measures[0]!;
  const armIds = view.arms.map(({ id }) => id);
  const { values, words } = readCells(rowsOf(measure), armIds, group.cells, {}, () => null);
  const share = readTypedCell(group.share.replace(/\s*%$/, ""), "mean");
  const value = "problem" in share ? null : share.value;
  const shareProblem =
    "problem" in share ? share.problem : value !== null && (value < 0 || value > 100) ? "From 0 to 100." : null;
  const arms = armIds.map((armId) => [armId, figuresOf(measure, armId, values, null)] as const);
  const segment: SegmentResult = {
    name: group.name.trim(),
    shareOfTraffic: value === null || shareProblem ? null : Number((value / 100).toPrecision(12)),
    ...{ metricId: measure.metricId, type: measure.type },
    arms: Object.fromEntries(arms.filter(([, figures]) => figures !== null)),
  };
  return { segment, words, shareProblem, measure };
}
