import { typedAmount } from "../../../scored/typed-amount";
import type { PlanView, PlanWords } from "./plan-view";

type TypedGuardrail = { margin: string; baseline: string; spread: string; responseRate: string };
/** A plan as it stands in the fields. Arms and measures by their ids, so that one that comes or goes moves no other. */
export type TypedPlan = {
  baseline: string;
  spread: string;
  effect: string;
  analysis: "fixed" | "sequential";
  eligiblePerDay: string;
  shareOfTraffic: string;
  minDays: string;
  weights: Record<string, string>;
  guardrails: Record<string, TypedGuardrail>;
};

type Kind = PlanView["measures"][number]["type"];
const digits = (value: number) => String(Number(value.toPrecision(12)));
const shown = (value: number | null, times = 1) => (value === null ? "" : digits(value * times));
const people = (value: number | null) => (value === null ? "" : value.toLocaleString("en-GB"));
/** A share is typed as a percentage, everything else as it is. */
export const timesOf = (type: Kind) => (type === "proportion" ? 100 : 1);

export function typedPlan({ draft, arms, stored }: Pick<PlanView, "draft" | "arms" | "stored">): TypedPlan {
  const { primary } = draft;
  return {
    baseline: shown(primary?.baseline ?? null, timesOf(primary?.type ?? "mean")),
    spread: shown(primary?.spread ?? null),
    effect: shown(primary?.effect ?? null, 100),
    analysis: draft.analysis,
    eligiblePerDay: people(stored.eligiblePerDay),
    shareOfTraffic: shown(stored.trafficShare, 100),
    minDays: shown(stored.minDays),
    weights: Object.fromEntries(arms.map(({ id }, at) => [id, shown(draft.weights[at] ?? null)])),
    guardrails: Object.fromEntries(
      draft.guardrails.map(({ metricId, type, margin, baseline, spread, responseRate }) => [
        metricId,
        {
          margin: shown(margin, timesOf(type)),
          baseline: shown(baseline, timesOf(type)),
          spread: shown(spread),
          responseRate: shown(responseRate, 100),
        },
      ]),
    ),
  };
}

/** What was typed before, on the arms and measures there are now. */
export function fittedPlan(typed: TypedPlan, stored: TypedPlan): TypedPlan {
  const fitted = <Value>(known: Record<string, Value>, given: Record<string, Value> | undefined) =>
    Object.fromEntries(Object.entries(known).map(([id, value]) => [id, given?.[id] ?? value]));
  return {
    ...stored,
    ...typed,
    weights: fitted(stored.weights, typed.weights),
    guardrails: fitted(stored.guardrails, typed.guardrails),
  };
}

/** People come whole: "8.000" is how many write 8,000. */
const asCount = (text: string) => (/^\s*[1-9]\d{0,2}(\.\d{3})+\s*$/.test(text) ? text.replaceAll(".", "") : text);

/** The plan to be sized, and by field what cannot be read in it. */
export function readTypedPlan(typed: TypedPlan, { draft, arms }: Pick<PlanView, "draft" | "arms">) {
  const problems: Record<string, string> = {};
  const read = (field: string, text: string, by = 1, { least = 0, most = 1e12 } = {}): number | null => {
    const value = typedAmount(text);
    if (value === null) return null;
    if (Number.isNaN(value)) problems[field] = "This is not a number.";
    else if (value < least) problems[field] = least === 0 ? "This must not be below 0." : "This is too small.";
    else if (value > most) problems[field] = `Enter ${most.toLocaleString("en-GB")} at most.`;
    else return Number((value / by).toPrecision(15));
    return null;
  };
  const any = { least: -1e12 };
  const { primary } = draft;
  const given = {
    primary: primary && {
      type: primary.type,
      baseline: read("baseline", typed.baseline, timesOf(primary.type), any),
      spread: read("spread", typed.spread),
      effect: read("effect", typed.effect, 100, any),
    },
    guardrails: draft.guardrails.map(({ metricId, type }) => {
      const said = typed.guardrails[metricId];
      const by = timesOf(type);
      return {
        ...{ metricId, type },
        margin: read(`margin ${metricId}`, said?.margin ?? "", by),
        baseline: read(`baseline ${metricId}`, said?.baseline ?? "", by, any),
        spread: read(`spread ${metricId}`, said?.spread ?? ""),
        responseRate: read(`response ${metricId}`, said?.responseRate ?? "", 100, { most: 100 }),
      };
    }),
    weights: arms.map(({ id }) => read(`weight ${id}`, typed.weights[id] ?? "") ?? 0),
    analysis: typed.analysis,
    eligiblePerDay: read("people", asCount(typed.eligiblePerDay)),
    shareOfTraffic: read("traffic", typed.shareOfTraffic, 100, { most: 100 }),
    minDays: read("minDays", typed.minDays, 1, { most: 1_000 }),
  };
  return { draft: given, problems };
}

/** What would make a test shorter, put into the fields; null where the arms themselves would have to change. */
export function withShortening(typed: TypedPlan, way: PlanWords["shorter"][number]): TypedPlan | null {
  switch (way.kind) {
    case "all_traffic":
      return { ...typed, shareOfTraffic: "100" };
    case "read_once":
      return { ...typed, analysis: "fixed" };
    case "even_split":
      return { ...typed, weights: Object.fromEntries(Object.keys(typed.weights).map((id) => [id, "1"])) };
    case "larger_change":
      return { ...typed, effect: digits(way.effect * 100) };
    case "more_answers": {
      const said = typed.guardrails[way.metricId];
      if (!said) return null;
      const responseRate = digits(way.responseRate * 100);
      return { ...typed, guardrails: { ...typed.guardrails, [way.metricId]: { ...said, responseRate } } };
    }
    case "one_treatment":
      return null;
  }
}
