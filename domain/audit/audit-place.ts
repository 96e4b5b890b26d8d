import { type AuditArea, auditAreas, kindsOf } from "./audit-areas";

/** A screen as far as the history is concerned: what it shows. */
export type AuditPlace = {
  /** The kinds of things the screen shows; null for all of them. */
  readonly kinds: readonly string[] | null;
  /** The one thing the screen is about; null where it lists many. */
  readonly objectId: string | null;
};

const areasByPath: Readonly<Record<string, readonly AuditArea[]>> = {
  why: ["strategy"],
  outcomes: ["outcomes"],
  findings: ["findings"],
  "use-cases": ["useCases"],
  "use-cases/matrix": ["useCases", "weights"],
  "use-cases/robustness": ["useCases", "weights"],
  "use-cases/weights": ["weights"],
  audiences: ["audiences"],
  journey: ["journey"],
  channels: ["channels"],
  "data-held": ["dataHeld"],
  rounds: ["rounds"],
  roadmap: ["roadmap"],
  foundations: ["foundations"],
  experiments: ["experiments"],
  metrics: ["metrics"],
  returns: ["returns"],
  reviews: ["reviews"],
  surveys: ["surveys"],
  evidence: ["evidence"],
  deck: ["decks"],
  members: ["members"],
};
// A path can be called like what every object knows, such as "constructor".
const areasOf = new Map(Object.entries(areasByPath));
/** Screens that tell of the whole workspace. */
const whole = new Set(["brief", "audit"]);

const single = new Map<string, readonly string[]>(
  Object.entries({
    "use-cases": ["useCase", "launchGate"],
    experiments: ["experiment"],
    metrics: ["ownMetric", "metricSetting", "metricValue", "segmentValue", "weeklyValue"],
    rounds: ["scoringRound"],
    "roadmap/scenarios": ["scenario"],
    reviews: ["reviewMeeting"],
    deck: ["savedDeck"],
  }),
);
/** Parts of a list's screen, not things of it. */
const parts = new Set([
  ...["matrix", "robustness", "weights", "grid", "pressure", "print", "calendar", "learnings", "new", "programme"],
  ...["folder", "library", "values", "decisions", "why-still", "changes", "people-and-money", "scenarios", "sequence"],
  ...["timeline", "readiness"],
]);

/**
 * What the screen at a path below the workspace shows, as the history knows it; null where it shows nothing that has one.
 *
 * @param path such as "use-cases/W12", without what follows a question mark
 */
export function auditPlaceOf(path: string): AuditPlace | null {
  const steps = path.split("/").filter((step) => step !== "");
  const [first = "", second, third] = steps;
  if (whole.has(first)) return { kinds: null, objectId: null };
  if (first === "roadmap" && second === "scenarios" && third)
    return { kinds: single.get("roadmap/scenarios") ?? [], objectId: third };
  const kinds = second !== undefined && !parts.has(second) ? single.get(first) : undefined;
  if (kinds) return { kinds, objectId: second ?? null };
  const areas = areasOf.get(`${first}/${second}`) ?? areasOf.get(first);
  return areas ? { kinds: kindsOf(...areas), objectId: null } : null;
}

/** Every kind that belongs to some part of the workspace. */
export const knownKinds: readonly string[] = kindsOf(...(Object.keys(auditAreas) as AuditArea[]));
