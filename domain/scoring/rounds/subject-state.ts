import type { RoundSubject } from "./round";

/** Hidden: only one's own answers. Revealed: shown, to be agreed. Reopened: shown, and answers may be given again. */
export type SubjectState = "hidden" | "revealed" | "agreed" | "reopened";

export function subjectState({ revealedAt, agreed }: Pick<RoundSubject, "revealedAt" | "agreed">): SubjectState {
  if (revealedAt === null) return "hidden";
  if (agreed === null) return "revealed";
  return agreed.reopenedAt === null ? "agreed" : "reopened";
}

/** Whether scorers may answer about it now. */
export function takesAnswers(state: SubjectState): boolean {
  return state === "hidden" || state === "reopened";
}
