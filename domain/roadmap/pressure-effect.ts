import { heardIn } from "../customers/heard-in";
import { quarterNumber, quarterOf } from "../quarters";
import { rounded } from "../rounding";
import type { Initiative } from "./initiative";
import { isOver } from "./plan-totals";
import type { RoadmapPlan } from "./roadmap-plan";

/** The messages one audience gets in one channel. */
export type PlanPressure = {
  readonly audience: string;
  readonly channel: string;
  /** Messages a week; null: nobody set one. */
  readonly cap: number | null;
  /** Null: it does not follow a use case and always counts. */
  readonly parts: readonly { readonly useCaseId: string | null; readonly weekly: number }[];
};

export type PressureChange = {
  readonly audience: string;
  readonly channel: string;
  /** YYYY-Qn, first and last quarter in which it is so. */
  readonly from: string;
  readonly to: string;
  /** Touches per person per week, two decimals. */
  readonly before: number;
  readonly after: number;
  readonly cap: number | null;
  readonly wasOver: boolean;
  readonly isOver: boolean;
  readonly sentence: string;
};

/** How often audiences hear from us in the quarters of the plan, before and after, where that changes. */
export function pressureEffect(plan: RoadmapPlan, moved: readonly Initiative[]): PressureChange[] {
  const rows = plan.pressure ?? [];
  if (moved === plan.initiatives || rows.length === 0) return [];
  const spansIn = (items: readonly Initiative[]) =>
    new Map(plan.useCases.map((useCase) => [useCase.id, heardIn(useCase, items)]));
  const [before, after] = [spansIn(plan.initiatives), spansIn(moved)];
  const touched = new Set(
    plan.useCases.map(({ id }) => id).filter((id) => !isSameSpan(before.get(id) ?? null, after.get(id) ?? null)),
  );
  return rows
    .filter(({ parts }) => parts.some(({ useCaseId }) => useCaseId !== null && touched.has(useCaseId)))
    .flatMap((row) => changesOf(row, plan.quarters, before, after));
}

type Spans = ReadonlyMap<string, ReturnType<typeof heardIn>>;

const isSameSpan = (one: ReturnType<typeof heardIn>, other: ReturnType<typeof heardIn>) =>
  one?.from === other?.from && one?.until === other?.until;

function weeklyIn({ parts }: PlanPressure, quarter: number, spans: Spans): number {
  const counting = parts.filter(({ useCaseId }) => {
    if (useCaseId === null) return true;
    const span = spans.get(useCaseId);
    return span ? span.from <= quarter && quarter < span.until : false;
  });
  return counting.reduce((sum, { weekly }) => sum + weekly, 0);
}

function changesOf(row: PlanPressure, quarters: readonly string[], was: Spans, is: Spans): PressureChange[] {
  const { audience, channel, cap } = row;
  const changes: PressureChange[] = [];
  for (const quarter of quarters) {
    const number = quarterNumber(quarter);
    const [weeklyBefore, weeklyAfter] = [weeklyIn(row, number, was), weeklyIn(row, number, is)];
    const [before, after] = [rounded(weeklyBefore, 2), rounded(weeklyAfter, 2)];
    if (before === after) continue;
    const last = changes.at(-1);
    const goesOn = last?.to === quarterOf(number - 1) && last.before === before && last.after === after;
    const change = {
      audience,
      channel,
      from: goesOn ? last.from : quarter,
      to: quarter,
      before,
      after,
      cap,
      wasOver: isOver(weeklyBefore, cap),
      isOver: isOver(weeklyAfter, cap),
    };
    if (goesOn) changes.pop();
    changes.push({ ...change, sentence: sentenceOf(change) });
  }
  return changes;
}

function sentenceOf({ audience, channel, from, to, before, after, cap, ...over }: Omit<PressureChange, "sentence">) {
  const when = from === to ? `In ${from}` : `From ${from} to ${to}`;
  const limit =
    cap === null
      ? ""
      : over.isOver
        ? `: ${over.wasOver ? "still" : "now"} over the cap of ${cap}`
        : over.wasOver
          ? `: no longer over the cap of ${cap}`
          : `; the cap is ${cap}`;
  return `${when} ${audience} get ${after} messages a week by ${channel} instead of ${before}${limit}.`;
}
