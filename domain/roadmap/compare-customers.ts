import { quarterInWords, quarterOf } from "../quarters";
import { isLive, takesPart } from "../scoring/use-case-status";
import { type UseCaseVerdict, useCaseVerdicts } from "../scoring/verdict";
import type { Initiative } from "./initiative";
import { quarterAfterItem } from "./plan-levels";
import type { PlanUseCase, RoadmapPlan } from "./roadmap-plan";
import { counted } from "./wording";

/** When customers are first helped, or a measure should first move; null: never in this plan. */
export type ComparedWait = {
  readonly id: string;
  readonly name: string;
  /** 0 to 5; null for a measure. */
  readonly severity: number | null;
  /** YYYY-Qn: the first quarter after the work. */
  readonly before: string | null;
  readonly after: string | null;
  /** Positive: later; null where one of the two is never. */
  readonly quartersLater: number | null;
  readonly isWorse: boolean;
  /** What it hangs on, by name, in either plan. */
  readonly by: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly sentence: string;
};

export type ComparedVerdict = {
  readonly verdict: UseCaseVerdict;
  readonly before: number;
  readonly after: number;
  /** Names of what is in the one plan and not in the other. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
};

export type ComparedCustomers = {
  /** Pitfalls that wait longer or are eased sooner, the longest wait and the worst first. */
  readonly pitfalls: readonly ComparedWait[];
  /** Measures of the experience that should move at another time. */
  readonly measures: readonly ComparedWait[];
  /** Verdicts of the use cases that are worked on: which mix customers would meet. */
  readonly verdicts: readonly ComparedVerdict[];
};

/** What customers get from two plans: who waits longer, what moves later, and the mix of verdicts they would meet. */
export function compareCustomers(before: RoadmapPlan, after: RoadmapPlan): ComparedCustomers {
  return {
    pitfalls: pitfallWaits(before, after),
    measures: measureWaits(before, after),
    verdicts: verdictMix(before, after),
  };
}

function pitfallWaits(before: RoadmapPlan, after: RoadmapPlan): ComparedWait[] {
  const helpers = before.useCases.filter(takesPart);
  const easedNow = new Set(helpers.filter(isLive).flatMap(({ pitfallIds }) => pitfallIds));
  return before.pitfalls
    .filter(({ pitfallId }) => !easedNow.has(pitfallId))
    .flatMap(({ pitfallId, name, severity }) => {
      const easing = helpers.filter(({ pitfallIds }) => pitfallIds.includes(pitfallId));
      return waitOf({ id: pitfallId, name, severity }, [before, after], easing, ({ was, is, later }) => {
        const pitfall = `“${name}” (severity ${severity})`;
        if (is === null) return `Nobody helps customers with ${pitfall} any more; before, from ${was}.`;
        if (was === null) return `Customers get help with ${pitfall} from ${is}; before, nobody helped.`;
        return later! > 0
          ? `Customers wait ${counted(later!, "quarter")} longer for help with ${pitfall}: until ${is}.`
          : `Customers get help with ${pitfall} ${counted(-later!, "quarter")} sooner: from ${is}.`;
      });
    })
    .sort(inOrder);
}

function measureWaits(before: RoadmapPlan, after: RoadmapPlan): ComparedWait[] {
  return Object.entries(before.metricNames)
    .flatMap(([id, name]) => {
      const moving = before.useCases.filter(({ cxMetricId }) => cxMetricId === id);
      return waitOf({ id, name, severity: null }, [before, after], moving, ({ was, is, later }) => {
        if (is === null) return `Nothing moves “${name}” any more; before, from ${was}.`;
        if (was === null) return `“${name}” should move from ${is}; before, nothing moved it.`;
        return `Expect a change in “${name}” from ${is}, ${counted(Math.abs(later!), "quarter")} ${later! > 0 ? "later" : "sooner"}.`;
      });
    })
    .sort(inOrder);
}

type Told = { was: string | null; is: string | null; later: number | null };

function waitOf(
  about: Pick<ComparedWait, "id" | "name" | "severity">,
  plans: readonly [RoadmapPlan, RoadmapPlan],
  useCases: readonly PlanUseCase[],
  tell: (told: Told) => string,
): ComparedWait[] {
  const wanted = new Set(useCases.map(({ id }) => id));
  const [was, is] = [firstOf(plans[0].initiatives, wanted), firstOf(plans[1].initiatives, wanted)];
  if (was.from === is.from) return [];
  const later = was.from !== null && is.from !== null ? is.from - was.from : null;
  const [before, after] = [was.from, is.from].map((from) => (from === null ? null : quarterOf(from)));
  const said = [before, after].map((quarter) => (quarter ? quarterInWords(quarter) : null));
  return [
    {
      ...about,
      before: before!,
      after: after!,
      quartersLater: later,
      isWorse: is.from === null || (later !== null && later > 0),
      by: { before: was.names, after: is.names },
      sentence: tell({ was: said[0]!, is: said[1]!, later }),
    },
  ];
}

function firstOf(items: readonly Initiative[], useCaseIds: ReadonlySet<string>) {
  const working = items.filter(
    ({ kind, refId, status }) => kind === "use_case" && status !== "dropped" && useCaseIds.has(refId ?? ""),
  );
  if (working.length === 0) return { from: null, names: [] };
  const from = Math.min(...working.map(quarterAfterItem));
  return { from, names: working.filter((item) => quarterAfterItem(item) === from).map(({ name }) => name) };
}

function inOrder(a: ComparedWait, b: ComparedWait): number {
  const wait = ({ quartersLater, after }: ComparedWait) => quartersLater ?? (after === null ? 1e3 : -1e3);
  return wait(b) - wait(a) || (b.severity ?? 0) - (a.severity ?? 0);
}

function verdictMix(before: RoadmapPlan, after: RoadmapPlan): ComparedVerdict[] {
  const [was, is] = [before, after].map(openByVerdict);
  return useCaseVerdicts.flatMap((verdict) => {
    const [old, now] = [was!.get(verdict) ?? new Map<string, string>(), is!.get(verdict) ?? new Map<string, string>()];
    if (old.size === 0 && now.size === 0) return [];
    const without = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
      [...one].filter(([id]) => !other.has(id)).map(([, name]) => name);
    return [{ verdict, before: old.size, after: now.size, gone: without(old, now), come: without(now, old) }];
  });
}

function openByVerdict({ initiatives, useCases }: RoadmapPlan): ReadonlyMap<UseCaseVerdict, Map<string, string>> {
  const verdictOf = new Map(useCases.map(({ id, verdict }) => [id, verdict]));
  const mix = new Map<UseCaseVerdict, Map<string, string>>();
  for (const { id, name, kind, refId, status } of initiatives) {
    const verdict = verdictOf.get(refId ?? "");
    if (kind !== "use_case" || !verdict || status === "dropped" || status === "done") continue;
    mix.set(verdict, (mix.get(verdict) ?? new Map()).set(id, name));
  }
  return mix;
}
