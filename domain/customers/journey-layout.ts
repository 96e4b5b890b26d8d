import type { UseCaseStatus } from "../enums";
import { grouped } from "../grouped";
import type { Moment } from "../scoring/use-case";
import { isAtTaskSwitch, isLive, isPlanned, takesPart } from "../scoring/use-case-status";
import { momentKey } from "./journey-words";
import type { Task } from "./own-task";

export type LaidUseCase = {
  readonly id: string;
  readonly status: UseCaseStatus;
  readonly mode: "passive" | "hybrid" | "active";
  readonly moment: Moment;
  readonly pitfallIds: readonly string[];
  readonly audienceIds: readonly string[];
  readonly channelIds: readonly string[];
};
export type LaidPitfall = {
  readonly pitfallId: string;
  readonly fromTask: string | null;
  readonly toTask: string | null;
  readonly severity: number;
};
/** A moment that is left as it is for everybody, on purpose. */
export type KeptMoment = { readonly fromTask: string | null; readonly toTask: string | null };

/** Who takes part in easing a pitfall: something that runs, something that is planned, or nobody. */
export type Coverage = "live" | "plan" | "none";

export type CoveredPitfall<P, U> = { readonly pitfall: P; readonly coverage: Coverage; readonly easedBy: readonly U[] };

/** A task of the journey or a switch between two, with everything that stands there. */
export type JourneyPlace<U, P, K> = {
  readonly key: string;
  readonly moment: Moment;
  /** Whether it leads to the very next task; true for tasks. */
  readonly adjacent: boolean;
  /** Live, then testing, then planned. */
  readonly useCases: readonly U[];
  /** Ideas, scored and paused ones: they do not run and are not planned. */
  readonly waiting: readonly U[];
  /** The worst first. */
  readonly pitfalls: readonly CoveredPitfall<P, U>[];
  readonly kept: K | null;
  /** Worst severity, 1 to 5; null without a pitfall. */
  readonly worst: number | null;
  /** Severe pitfalls that nobody eases and that are not left alone on purpose. */
  readonly gaps: number;
};

export type JourneyFilter = {
  /** Empty: any. */
  readonly audienceId: string;
  readonly channelId: string;
  readonly onlyRunning: boolean;
  readonly onlyUncovered: boolean;
};
export const everything: JourneyFilter = { audienceId: "", channelId: "", onlyRunning: false, onlyUncovered: false };

export type JourneyParts<U, P, K> = {
  readonly tasks: readonly Pick<Task, "id">[];
  readonly useCases: readonly U[];
  readonly pitfalls: readonly P[];
  readonly kept: readonly K[];
  /** From which severity on a pitfall must be covered. */
  readonly severityFrom: number;
};

/** Where something with two ends stands: inside a task when it has one end. */
export function momentOf({ fromTask, toTask }: KeptMoment): Moment {
  return fromTask === null || toTask === null
    ? { type: "stage", fromTask: fromTask ?? toTask, toTask: null }
    : { type: "transition", fromTask, toTask };
}

/**
 * The journey from left to right: each task, then the switch to the next one, then any other switch that leaves it and
 * at which something stands. What names a task that is not there comes last. A filter leaves out use cases, and with
 * them what they ease; it never moves a place, but `onlyUncovered` keeps only those with a gap.
 */
export function layJourney<U extends LaidUseCase, P extends LaidPitfall, K extends KeptMoment>(
  { tasks, useCases, pitfalls, kept, severityFrom }: JourneyParts<U, P, K>,
  filter: JourneyFilter,
): JourneyPlace<U, P, K>[] {
  const shown = useCases.filter(passes(filter));
  const at = grouped(shown, ({ moment }) => momentKey(moment));
  const pitfallsAt = grouped(pitfalls, (pitfall) => momentKey(momentOf(pitfall)));
  const keptAt = new Map(kept.map((each) => [momentKey(momentOf(each)), each]));
  const easing = easedBy(shown);
  const moments = [...useCases.map(({ moment }) => moment), ...pitfalls.map(momentOf), ...kept.map(momentOf)];

  const places = placesAlong(tasks, moments).map(({ moment, adjacent }): JourneyPlace<U, P, K> => {
    const key = momentKey(moment);
    const here = at.get(key) ?? [];
    const covered = (pitfallsAt.get(key) ?? []).map((pitfall) => coveredPitfall(pitfall, easing));
    const decision = keptAt.get(key) ?? null;
    return {
      key,
      moment,
      adjacent,
      useCases: here.filter(isPlanned).toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)),
      waiting: here.filter((useCase) => !isPlanned(useCase)),
      pitfalls: covered.toSorted((a, b) => b.pitfall.severity - a.pitfall.severity),
      kept: decision,
      worst: covered.length === 0 ? null : Math.max(...covered.map(({ pitfall }) => pitfall.severity)),
      gaps: decision
        ? 0
        : covered.filter(({ pitfall, coverage }) => pitfall.severity >= severityFrom && coverage === "none").length,
    };
  });
  return filter.onlyUncovered ? places.filter(({ gaps }) => gaps > 0) : places;
}

const order: readonly UseCaseStatus[] = ["live", "testing", "planned"];

function passes({ audienceId, channelId, onlyRunning }: JourneyFilter) {
  return (useCase: LaidUseCase): boolean =>
    (audienceId === "" || useCase.audienceIds.includes(audienceId)) &&
    (channelId === "" || useCase.channelIds.includes(channelId)) &&
    (!onlyRunning || isLive(useCase));
}

function easedBy<U extends LaidUseCase>(useCases: readonly U[]): ReadonlyMap<string, readonly U[]> {
  const eased = new Map<string, U[]>();
  for (const useCase of useCases) {
    if (!isPlanned(useCase) || !takesPart(useCase)) continue;
    for (const id of useCase.pitfallIds) {
      const held = eased.get(id);
      if (held) held.push(useCase);
      else eased.set(id, [useCase]);
    }
  }
  return eased;
}

function coveredPitfall<U extends LaidUseCase, P extends LaidPitfall>(
  pitfall: P,
  easing: ReadonlyMap<string, readonly U[]>,
): CoveredPitfall<P, U> {
  const helpers = easing.get(pitfall.pitfallId) ?? [];
  const coverage = helpers.some(isLive) ? "live" : helpers.length > 0 ? "plan" : "none";
  return { pitfall, coverage, easedBy: helpers };
}

function placesAlong(tasks: readonly Pick<Task, "id">[], moments: readonly Moment[]) {
  const placeOf = new Map(tasks.map(({ id }, at) => [id, at]));
  const known = ({ fromTask, toTask }: Moment) =>
    placeOf.has(fromTask ?? "") && (toTask === null || placeOf.has(toTask));
  const used = new Map(moments.map((moment) => [momentKey(moment), moment]));
  const along = tasks.flatMap(({ id }, at) => {
    const next = tasks[at + 1]?.id;
    const others = [...used.values()]
      .filter(
        (moment) => isAtTaskSwitch({ moment }) && moment.fromTask === id && moment.toTask !== next && known(moment),
      )
      .toSorted((a, b) => (placeOf.get(a.toTask ?? "") ?? 0) - (placeOf.get(b.toTask ?? "") ?? 0));
    const stage: Moment = { type: "stage", fromTask: id, toTask: null };
    const gate: Moment[] = next === undefined ? [] : [{ type: "transition", fromTask: id, toTask: next }];
    return [
      { moment: stage, adjacent: true },
      ...gate.map((moment) => ({ moment, adjacent: true })),
      ...others.map((moment) => ({ moment, adjacent: false })),
    ];
  });
  const lost = [...used.values()].filter((moment) => !known(moment));
  return [...along, ...lost.map((moment) => ({ moment, adjacent: false }))];
}

/**
 * The place that needs somebody first: a task or switch at which a use case breaks a rule, then the worst gap, then the
 * worst pitfall; null when nothing stands anywhere.
 */
export function urgentPlace<U extends LaidUseCase, P extends LaidPitfall, K>(
  places: readonly JourneyPlace<U, P, K>[],
  breaksRule: (useCase: U) => boolean,
): JourneyPlace<U, P, K> | null {
  const rank = ({ useCases, gaps, worst }: JourneyPlace<U, P, K>) =>
    useCases.some(breaksRule) ? 100 : gaps > 0 ? 50 + (worst ?? 0) : (worst ?? (useCases.length > 0 ? 0 : -1));
  const [first] = places.toSorted((a, b) => rank(b) - rank(a));
  return first && rank(first) >= 0 ? first : null;
}
