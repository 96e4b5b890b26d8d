import { placeOfSubject } from "../talk/place-of-subject";
import { subjectWords } from "../talk/subject-words";
import type { SubjectKind } from "../talk/talk";

const others: Readonly<Record<string, (id: string) => string>> = {
  ownMetric: (id) => `metrics/${id}`,
  channelScore: (id) => `channels?channel=${id}`,
  scoringRound: (id) => `rounds/${id}`,
  scenario: (id) => `roadmap/scenarios/${id}`,
  planBaseline: () => "roadmap/changes",
  businessObjective: () => "outcomes",
  customerObjective: () => "outcomes",
  ownEvidence: () => "evidence",
  genericMessage: () => "channels",
  programmeHoldout: () => "experiments/programme",
  weighting: () => "use-cases/weights",
  surveyWave: () => "surveys",
  metricEvent: () => "metrics",
  deckShare: () => "deck",
  member: () => "members",
  invitation: () => "members",
  ownTask: () => "journey",
};

const isSubject = (kind: string): kind is SubjectKind => Object.hasOwn(subjectWords, kind);

/** The screen of a thing of the history, as a path below the workspace; null where it has none. */
export function placeOfThing({ kind, id }: { kind: string; id: string }): string | null {
  if (isSubject(kind)) return placeOfSubject({ subjectKind: kind, subjectId: id });
  return others[kind]?.(encodeURIComponent(id)) ?? null;
}
