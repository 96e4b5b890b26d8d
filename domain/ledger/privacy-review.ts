import { isFilled } from "../ordering";
import type { UseCase } from "../scoring/use-case";
import { isLive } from "../scoring/use-case-status";

type Review = NonNullable<UseCase["privacyReview"]>;

/** What a privacy partner can say to a use case. */
export const reviewActs = ["signOff", "object", "resolve", "withdraw"] as const;
export type ReviewAct = (typeof reviewActs)[number];

export type ReviewGiven = {
  readonly act: ReviewAct;
  readonly note: string | null;
  readonly byId: string;
  /** YYYY-MM-DD */
  readonly at: string;
};

const statusOf = (useCase: Pick<UseCase, "privacyReview">) => useCase.privacyReview?.status ?? "not_reviewed";

/** Why a review cannot be given so, in a sentence; null when it can. */
export function reviewRefusal(useCase: Pick<UseCase, "privacyReview">, { act, note }: ReviewGiven): string | null {
  const status = statusOf(useCase);
  if (act === "object" && !isFilled(note)) return "Say what the objection is, so that others know what to change.";
  if (act === "object" && status === "objected") return "There is an objection already. Resolve it first.";
  if (act === "signOff" && status === "objected") return "There is an objection. Resolve it, and say how.";
  if (act === "resolve" && status !== "objected") return "There is no objection to resolve.";
  if (act === "resolve" && !isFilled(note)) return "Say how the objection was resolved.";
  if (act === "withdraw" && status !== "approved") return "Nobody signed it off.";
  return null;
}

/** The use case with the review given. A resolved objection leaves it signed off, with the note that says how. */
export function withReview<Row extends UseCase>(useCase: Row, { act, note, byId, at }: ReviewGiven): Row {
  const status: Record<ReviewAct, Review["status"]> = {
    signOff: "approved",
    object: "objected",
    resolve: "approved",
    withdraw: "not_reviewed",
  };
  return { ...useCase, privacyReview: { status: status[act], byId, at, reason: isFilled(note) ? note : null } };
}

type Waiting = Pick<UseCase, "status" | "privacyReview" | "name" | "dpiaCriteria"> & {
  readonly creepiness: number | null;
};

/** Whether somebody still has to look at it: nobody did, or there is an objection; what has ended waits for nobody. */
export function awaitsReview({ status, privacyReview }: Pick<UseCase, "status" | "privacyReview">): boolean {
  if (status === "stopped" || status === "rejected") return false;
  return statusOf({ privacyReview }) !== "approved";
}

const nearness: readonly UseCase["status"][] = ["live", "testing", "planned", "paused", "scored", "idea"];

/** What to look at first: what customers meet already, then what is planned; among those the more intrusive. */
export function inReviewOrder<Row extends Waiting>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      nearness.indexOf(a.status) - nearness.indexOf(b.status) ||
      b.dpiaCriteria.length - a.dpiaCriteria.length ||
      (b.creepiness ?? -1) - (a.creepiness ?? -1) ||
      a.name.localeCompare(b.name, "en"),
  );
}

/** The one sentence above the worklist. */
export function worklistSentence(rows: readonly Pick<UseCase, "status" | "privacyReview">[]): string {
  const objected = rows.filter(({ privacyReview }) => privacyReview?.status === "objected").length;
  const waiting = rows.length - objected;
  const live = rows.filter((row) => isLive(row) && row.privacyReview?.status !== "objected").length;
  if (rows.length === 0) return "Every use case that goes on was signed off.";
  const seen = live === 0 ? "" : `, ${live} of them before customers already`;
  const blocked = objected === 0 ? "" : ` ${objected} ${objected === 1 ? "stands" : "stand"} under an objection.`;
  return `${waiting} ${waiting === 1 ? "use case waits" : "use cases wait"} for a review${seen}.${blocked}`;
}
