import { quarterAfter, quarterOfDay } from "../quarters";
import { type Initiative, initiative } from "../roadmap/initiative";
import type { UseCase } from "../scoring/use-case";
import type { ConclusionProposal } from "./conclusion-proposals";

type RoadmapAction = Extract<ConclusionProposal, { kind: "roadmap" }>["action"];

const verbs = { scale: "Scale", retire: "Retire", redesign: "Redesign", continue: "Continue" } as const;

/**
 * The piece of work that follows from a conclusion: in the quarter after `today` (YYYY-MM-DD), one quarter long, with the
 * owner of the use case, so that somebody places it. Only a roll-out has the effort that was estimated for the use case;
 * what a redesign or taking it away costs is not known.
 */
export function workOfConclusion(
  action: RoadmapAction,
  useCase: Pick<UseCase, "id" | "name" | "ownerId" | "function" | "effortWeeks">,
  { id, today }: { readonly id: string; readonly today: string },
): Initiative {
  const called = `${verbs[action]}: ${useCase.name}`.slice(0, 200);
  return initiative.parse({
    id,
    kind: action === "retire" ? "retire" : action === "redesign" ? "experiment" : "use_case",
    name: called.isWellFormed() ? called : called.slice(0, -1),
    refId: useCase.id,
    startQuarter: quarterAfter(quarterOfDay(today), 1),
    durationQuarters: 1,
    effortWeeks: action === "scale" ? useCase.effortWeeks : null,
    ownerId: useCase.ownerId,
    horizon: useCase.function,
    status: "planned",
    linkedUseCaseIds: [useCase.id],
  });
}

/** What stands on the roadmap for a use case and has not begun: its own work, and tests of it. */
export function plannedWorkOf<Item extends Pick<Initiative, "refId" | "status">>(
  useCaseId: string,
  initiatives: readonly Item[],
): Item[] {
  return initiatives.filter(({ refId, status }) => refId === useCaseId && status === "planned");
}

/** The planned work that taking a use case away stops: what would build or widen it. */
export function workEndedBy<Item extends Pick<Initiative, "refId" | "status" | "kind">>(
  action: RoadmapAction,
  useCaseId: string,
  initiatives: readonly Item[],
): Item[] {
  return action === "retire" ? plannedWorkOf(useCaseId, initiatives).filter(({ kind }) => kind === "use_case") : [];
}
