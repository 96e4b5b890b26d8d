import type { Subject, SubjectKind } from "./talk";

/** What people call each kind of subject, at the beginning of a sentence. */
export const subjectWords: Readonly<Record<SubjectKind, string>> = {
  strategy: "Strategy",
  outcome: "Outcome",
  useCase: "Use case",
  audience: "Audience",
  channel: "Channel",
  pitfall: "Pitfall",
  dataItem: "Data held",
  buildingBlock: "Building block",
  initiative: "Work on the roadmap",
  experiment: "Test",
  learning: "Learning",
  metric: "Metric",
  returnLine: "Line of returns",
  reviewMeeting: "Meeting",
  savedDeck: "Deck",
  roadmap: "Roadmap",
};

/** The ids of what there is one of in each workspace. */
export const onlyIds: Readonly<Partial<Record<SubjectKind, string>>> = { strategy: "current", roadmap: "plan" };

/** The kinds of which somebody can be asked to approve one as it stands. */
export const approvedKinds = ["strategy", "roadmap", "savedDeck", "useCase"] as const satisfies SubjectKind[];
export type ApprovedKind = (typeof approvedKinds)[number];

/** One word for a subject, equal for equal subjects: as it stands in an address, `useCase:W01`. */
export const keyOfSubject = ({ subjectKind, subjectId }: Subject): string => `${subjectKind}:${subjectId}`;
