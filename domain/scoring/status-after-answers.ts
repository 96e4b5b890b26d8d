import type { UseCaseStatus } from "../enums";
import { isFullyAnswered } from "./answers";
import type { UseCaseScores } from "./use-case";

/** An idea with every answer is scored; scored with an answer taken away, it is an idea again. Others stay. */
export function statusAfterAnswers(status: UseCaseStatus, scores: UseCaseScores | null): UseCaseStatus {
  if (status !== "idea" && status !== "scored") return status;
  return scores !== null && isFullyAnswered(scores) ? "scored" : status === "scored" ? "idea" : status;
}
