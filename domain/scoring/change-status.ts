import type { UseCaseStatus } from "../enums";
import type { UseCase } from "./use-case";

/** What a change of status depends on. */
export type StatusScene = {
  /** What each hard stop that holds says, in a sentence. */
  readonly hardStops: readonly string[];
  /** Whether its customer metric is of the CX or trust family. */
  readonly hasExperienceMetric: boolean;
  /** Names of data it needs that the ledger does not hold with a known basis. */
  readonly unreadyItems: readonly string[];
  readonly stopReason: UseCase["stopReason"];
};

const committed: readonly UseCaseStatus[] = ["planned", "testing", "live"];

/**
 * Why a use case cannot take a status, with what to do instead; null when it can (section 2, invariants). A hard
 * stop keeps it from planned, testing and live; testing and live need a CX or trust metric; live needs its data
 * in the ledger with a basis; stopped needs a reason.
 */
export function statusRefusal(to: UseCaseStatus, scene: StatusScene): string | null {
  const [hardStop] = scene.hardStops;
  if (hardStop && committed.includes(to)) return `This cannot become ${to} while it is blocked. ${hardStop}`;
  if ((to === "testing" || to === "live") && !scene.hasExperienceMetric)
    return `Choose a customer metric first: without one nobody would see whether ${to === "live" ? "running" : "testing"} it hurts customers.`;
  if (to === "live" && scene.unreadyItems.length > 0)
    return `Record these in the ledger with a legal basis first: ${scene.unreadyItems.join(", ")}.`;
  if (to === "stopped" && scene.stopReason === null)
    return "Choose why it stops, so that the next person does not start it again.";
  return null;
}

/**
 * The use case in its new status. Going live keeps the first day it went live; stopping notes the day and the
 * reason; leaving stopped clears both.
 *
 * @param today YYYY-MM-DD
 */
export function withStatus<Row extends UseCase>(
  useCase: Row,
  to: UseCaseStatus,
  { stopReason, today }: { stopReason: UseCase["stopReason"]; today: string },
): Row {
  const stopped = to === "stopped";
  return {
    ...useCase,
    status: to,
    liveSince: to === "live" ? (useCase.liveSince ?? today) : useCase.liveSince,
    stoppedAt: stopped ? (useCase.status === "stopped" ? useCase.stoppedAt : today) : null,
    stopReason: stopped ? stopReason : null,
  };
}
