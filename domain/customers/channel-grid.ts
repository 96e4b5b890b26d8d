import type { UseCase } from "../scoring/use-case";
import { isLive } from "../scoring/use-case-status";
import type { GenericDecision } from "./generic-decision";

export const gridAxes = ["useCase", "channel", "audience"] as const;
export type GridAxis = (typeof gridAxes)[number];

/** A spot of the grid: one of each axis, or null for all of it. */
export type GridPlace = Readonly<Record<GridAxis, string | null>>;

export type GridUseCase = Pick<UseCase, "id" | "status" | "mode" | "channelIds" | "audienceIds">;
export type GridDecision = Pick<GenericDecision, "id" | "kind" | "channelId" | "audienceId" | "useCaseId">;
type Mode = GridUseCase["mode"];

export type GridState = "empty" | "planned" | "live" | "stopped" | "generic";

export type GridCell = {
  readonly state: GridState;
  /** Use cases found here, by what they do: `considered` are ideas and those turned down. */
  readonly live: readonly string[];
  readonly planned: readonly string[];
  readonly stopped: readonly string[];
  readonly considered: readonly string[];
  /** How many of those that make the state are of each mode. */
  readonly modes: Readonly<Record<Mode, number>>;
  /** The decision to leave it as it is, where there is one. */
  readonly decisionId: string | null;
  /** It was decided to stay the same for everybody, and yet something runs or is planned. */
  readonly against: boolean;
};

const nowhere: GridCell = {
  state: "empty",
  live: [],
  planned: [],
  stopped: [],
  considered: [],
  modes: { passive: 0, hybrid: 0, active: 0 },
  decisionId: null,
  against: false,
};

type Given = { readonly useCases: readonly GridUseCase[]; readonly decisions: readonly GridDecision[] };
type Axes = { readonly rows: GridAxis; readonly columns: GridAxis; readonly only: string | null };

/** The axis that is left when two are taken. */
export const thirdAxis = (rows: GridAxis, columns: GridAxis): GridAxis =>
  gridAxes.find((axis) => axis !== rows && axis !== columns) ?? "audience";

/** Whether a decision is about a spot: everything it names is named there too, and the same. */
export function decisionCovers(decision: GridDecision, place: GridPlace): boolean {
  if (decision.kind === "channel") return decision.channelId !== null && decision.channelId === place.channel;
  if (decision.kind !== "cell") return false;
  const { useCaseId, channelId, audienceId } = decision;
  return (
    (useCaseId === null || useCaseId === place.useCase) &&
    (channelId === null || channelId === place.channel) &&
    (audienceId === null || audienceId === place.audience)
  );
}

const idsAlong = (axis: GridAxis, useCase: GridUseCase): readonly string[] =>
  axis === "useCase" ? [useCase.id] : axis === "channel" ? useCase.channelIds : useCase.audienceIds;

const kindOf = ({ status }: GridUseCase): "live" | "planned" | "stopped" | "considered" => {
  if (isLive({ status })) return "live";
  if (status === "planned") return "planned";
  return status === "stopped" || status === "paused" ? "stopped" : "considered";
};

/**
 * Use case × channel × audience, seen along two axes; the third is a filter (`only`, null for all of it). A cell is
 * live when anything in it is live or in a test, else planned, else left generic on purpose (a decision for the
 * channel or for this spot), else stopped (or paused), else empty. Costs as much as there are crossings, not cells:
 * the function returned finds a cell by its row and column.
 */
export function channelGrid(
  { useCases, decisions }: Given,
  { rows, columns, only }: Axes,
): (row: string, column: string) => GridCell {
  const third = thirdAxis(rows, columns);
  const found = new Map<string, Map<string, GridUseCase[]>>();
  for (const useCase of useCases) {
    if (only !== null && !idsAlong(third, useCase).includes(only)) continue;
    for (const row of new Set(idsAlong(rows, useCase)))
      for (const column of new Set(idsAlong(columns, useCase))) {
        const inRow = found.get(row) ?? new Map<string, GridUseCase[]>();
        found.set(row, inRow.set(column, [...(inRow.get(column) ?? []), useCase]));
      }
  }
  return (row, column) => {
    const place: GridPlace = {
      useCase: null,
      channel: null,
      audience: null,
      [third]: only,
      [rows]: row,
      [columns]: column,
    };
    const decision = decisions.find((each) => decisionCovers(each, place));
    const here = found.get(row)?.get(column);
    return here || decision ? cellOf(here ?? [], decision?.id ?? null) : nowhere;
  };
}

/** One spot by itself: the use cases that have everything it names. */
export function gridCellAt({ useCases, decisions }: Given, place: GridPlace): GridCell {
  const has = (useCase: GridUseCase, axis: GridAxis) => {
    const id = place[axis];
    return id === null || idsAlong(axis, useCase).includes(id);
  };
  const here = useCases.filter((useCase) => gridAxes.every((axis) => has(useCase, axis)));
  return cellOf(here, decisions.find((each) => decisionCovers(each, place))?.id ?? null);
}

function cellOf(here: readonly GridUseCase[], decisionId: string | null): GridCell {
  const of = (kind: ReturnType<typeof kindOf>) => here.filter((useCase) => kindOf(useCase) === kind);
  const [live, planned, stopped] = [of("live"), of("planned"), of("stopped")];
  const state =
    live.length > 0
      ? "live"
      : planned.length > 0
        ? "planned"
        : decisionId !== null
          ? "generic"
          : stopped.length > 0
            ? "stopped"
            : "empty";
  const making = state === "live" ? live : state === "planned" ? planned : state === "stopped" ? stopped : [];
  const modes = { passive: 0, hybrid: 0, active: 0 };
  for (const { mode } of making) modes[mode] += 1;
  const ids = (some: readonly GridUseCase[]) => some.map(({ id }) => id);
  return {
    state,
    live: ids(live),
    planned: ids(planned),
    stopped: ids(stopped),
    considered: ids(of("considered")),
    modes,
    decisionId,
    against: decisionId !== null && (state === "live" || state === "planned"),
  };
}

export type GridCounts = Readonly<Record<GridState | "against", number>>;

/** How many cells are in each state, and in how many something runs or is planned against a decision. */
export function countCells(
  cell: (row: string, column: string) => GridCell,
  rows: readonly string[],
  columns: readonly string[],
): GridCounts {
  const counts = { empty: 0, planned: 0, live: 0, stopped: 0, generic: 0, against: 0 };
  for (const row of rows)
    for (const column of columns) {
      const { state, against } = cell(row, column);
      counts[state] += 1;
      if (against) counts.against += 1;
    }
  return counts;
}

/** What matters about the grid: where something runs, where it is planned, and where it was left on purpose. */
export function gridSentence({ empty, planned, live, stopped, generic, against }: GridCounts, pair: string): string {
  const all = empty + planned + live + stopped + generic;
  if (all === 0) return "There is nothing to cross yet.";
  const first =
    live === 0
      ? `Nothing tailored runs in any of ${all} pairs of ${pair}`
      : `Something tailored runs in ${live} of ${all} pairs of ${pair}`;
  const next = planned === 0 ? "" : `, and is planned in ${planned}${live === 0 ? "" : " more"}`;
  const left =
    generic === 0
      ? " None is left as it is on purpose."
      : ` ${generic} ${generic === 1 ? "is" : "are"} left as ${generic === 1 ? "it is" : "they are"} on purpose.`;
  const odd = against === 0 ? "" : ` In ${against} something runs or is planned although it was decided otherwise.`;
  return `${first}${next}.${left}${odd}`;
}
