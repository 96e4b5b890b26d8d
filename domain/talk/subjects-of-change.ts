import { onlyIds } from "./subject-words";
import type { Subject, SubjectKind } from "./talk";

/** Under which kinds the history keeps what happens to a subject of each kind. */
export const historyKinds: Readonly<Record<SubjectKind, readonly string[]>> = {
  strategy: ["strategy"],
  outcome: ["outcome"],
  useCase: ["useCase", "launchGate"],
  audience: ["audience"],
  channel: ["channelScore"],
  pitfall: ["pitfall"],
  dataItem: ["dataItem"],
  buildingBlock: ["buildingBlock"],
  initiative: ["initiative"],
  experiment: ["experiment"],
  learning: ["learning"],
  metric: ["metricSetting", "ownMetric", "metricValue"],
  returnLine: ["returnLine"],
  reviewMeeting: ["reviewMeeting"],
  savedDeck: ["savedDeck"],
  roadmap: ["initiative"],
};

const kindOf = new Map<string, SubjectKind>(
  (Object.entries(historyKinds) as [SubjectKind, readonly string[]][]).flatMap(([subjectKind, kinds]) =>
    subjectKind === "roadmap" ? [] : kinds.map((kind) => [kind, subjectKind] as const),
  ),
);

/** Whether every change of a kind is a change of the subject, whichever thing it happened to. */
export const isMadeOfMany = (subjectKind: SubjectKind): boolean => subjectKind === "roadmap";

type Changed = { readonly kind: string; readonly objectId: string };

/** The subjects that writes touched, each once; a change of any piece of work is one of the roadmap too. */
export function subjectsOfChange(changed: readonly Changed[]): Subject[] {
  const found = new Map<string, Subject>();
  const add = (subject: Subject) => found.set(`${subject.subjectKind} ${subject.subjectId}`, subject);
  for (const { kind, objectId } of changed) {
    const subjectKind = kindOf.get(kind);
    if (!subjectKind) continue;
    add({ subjectKind, subjectId: objectId });
    if (historyKinds.roadmap.includes(kind)) add({ subjectKind: "roadmap", subjectId: onlyIds.roadmap ?? "" });
  }
  return [...found.values()];
}
