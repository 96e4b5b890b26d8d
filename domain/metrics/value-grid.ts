import { countOf, monthWords } from "../deck/deck-words";
import type { MetricRevision } from "./metric-value";
import { placeKey, type StoredValue } from "./value-place";

/** From the first to the last period in which a metric has a value. */
export type ValueReach = { readonly metricId: string; readonly first: string; readonly last: string };

type GridCell = {
  readonly value: number | null;
  readonly responses: number | null;
  readonly sourceId: string | null;
  /** `gap`: values before and after, none here. `missing`: other metrics have one by now. */
  readonly mark: "gap" | "missing" | null;
  /** Another value, or other answers, stood here before. */
  readonly isRevised: boolean;
};

/** One row of the grid: a cell for each period, null where nothing is and nothing is expected. */
type GridRow = { readonly metricId: string; readonly cells: readonly (GridCell | null)[] };

type Given = {
  readonly periods: readonly string[];
  readonly metricIds: readonly string[];
  /** Of one group, or of the whole. */
  readonly values: readonly StoredValue[];
  readonly reaches: readonly ValueReach[];
  readonly revised: ReadonlySet<string>;
};

/** Values in rows of metrics and columns of periods, with gaps, what is missing, and what was corrected. */
export function valueGrid({ periods, metricIds, values, reaches, revised }: Given): GridRow[] {
  const byCell = new Map(values.map((value) => [`${value.metricId} ${value.period}`, value]));
  const reachOf = new Map(reaches.map((reach) => [reach.metricId, reach]));
  const latest = reaches.reduce((last, reach) => (reach.last > last ? reach.last : last), "");
  return metricIds.map((metricId) => {
    const reach = reachOf.get(metricId);
    return {
      metricId,
      cells: periods.map((period): GridCell | null => {
        const found = byCell.get(`${metricId} ${period}`);
        const isEmpty = (found?.value ?? null) === null;
        const mark = isEmpty && reach ? markOf(period, reach, latest) : null;
        if (!found && mark === null) return null;
        const { value = null, responses = null, sourceId = null } = found ?? {};
        return { value, responses, sourceId, mark, isRevised: found !== undefined && revised.has(placeKey(found)) };
      }),
    };
  });
}

function markOf(period: string, { first, last }: ValueReach, latest: string): GridCell["mark"] {
  if (period > first && period < last) return "gap";
  return period > last && period <= latest ? "missing" : null;
}

/**
 * The places whose value or answers were once another. A change of the source alone corrects nothing.
 *
 * @param revisions what was replaced, the oldest first
 */
export function revisedPlaces(
  revisions: readonly MetricRevision[],
  values: readonly StoredValue[],
): ReadonlySet<string> {
  const stood = new Map<string, { value: number | null; responses: number | null }>();
  const revised = new Set<string>();
  for (const each of [...revisions, ...values]) {
    const key = placeKey(each);
    const before = stood.get(key);
    if (before && (before.value !== each.value || before.responses !== each.responses)) revised.add(key);
    stood.set(key, each);
  }
  return revised;
}

/** What there is, in one sentence: "Twelve metrics up to Oct 2026; three gaps, two values corrected." */
export function gridSentence(rows: readonly GridRow[], latest: string | null): string {
  if (latest === null) return "There are no values yet.";
  const cells = rows.flatMap((row) => row.cells);
  const count = (is: (cell: GridCell) => boolean) => cells.filter((cell) => cell !== null && is(cell)).length;
  const [gaps, missing, revised] = [
    count(({ mark }) => mark === "gap"),
    count(({ mark }) => mark === "missing"),
    count(({ isRevised }) => isRevised),
  ];
  const told = [
    gaps > 0 && countOf(gaps, "gap"),
    missing > 0 && `${countOf(missing, "value")} still missing`,
    revised > 0 && `${countOf(revised, "value")} corrected`,
  ].filter(Boolean);
  const all = countOf(rows.length, "metric");
  const state = told.length > 0 ? told.join(", ") : "no gaps";
  return `${all[0]?.toUpperCase()}${all.slice(1)} up to ${monthWords(latest)}; ${state}.`;
}
