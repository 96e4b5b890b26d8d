import { keyOfSubject } from "./subject-words";
import type { Subject, SubjectKind } from "./talk";

const at = (path: string) => () => path;

const places: Readonly<Record<SubjectKind, (id: string) => string>> = {
  strategy: at("why"),
  outcome: (id) => `outcomes#${id}`,
  useCase: (id) => `use-cases/${id}`,
  audience: (id) => `audiences?audience=${id}`,
  channel: (id) => `channels?channel=${id}`,
  pitfall: (id) => `journey?pitfall=${id}`,
  dataItem: (id) => `data-held?item=${id}`,
  buildingBlock: (id) => `foundations?block=${id}`,
  initiative: (id) => `roadmap?item=${id}`,
  experiment: (id) => `experiments/${id}`,
  learning: at("experiments/learnings"),
  metric: (id) => `metrics/${id}`,
  returnLine: (id) => `returns#line-${id}`,
  reviewMeeting: (id) => `reviews/${id}`,
  savedDeck: (id) => `deck/${id}`,
  roadmap: at("roadmap"),
};

/** The screen of a subject, as a path below the workspace. */
export function placeOfSubject({ subjectKind, subjectId }: Subject): string {
  return places[subjectKind](encodeURIComponent(subjectId));
}

/** The same with its comments open, at one of them where `commentId` names it. */
export function talkPlaceOf(subject: Subject, commentId: string | null): string {
  const [path = "", hash] = placeOfSubject(subject).split("#");
  const asked = new URLSearchParams({ talk: keyOfSubject(subject), ...(commentId && { comment: commentId }) });
  return `${path}${path.includes("?") ? "&" : "?"}${asked}${hash ? `#${hash}` : ""}`;
}
