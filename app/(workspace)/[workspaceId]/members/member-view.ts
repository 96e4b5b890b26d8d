import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type MemberView = inferRouterOutputs<AppRouter>["member"]["list"];
export type MemberRow = MemberView["members"][number];

/** The one sentence above the list: how many there are, who owns it, who reviews. */
export function membersSentence({ members }: MemberView): string {
  const owners = members.filter(({ role }) => role === "owner");
  const reviewers = members.filter(({ mayReview }) => mayReview);
  const people = members.length === 1 ? "One person can" : `${members.length} people can`;
  const owned = owners.length === 1 ? `${owners[0]?.name} owns it` : `${owners.length} own it`;
  const reviewed =
    reviewers.length === 0
      ? "nobody reviews for privacy yet"
      : reviewers.length === 1
        ? `${reviewers[0]?.name} reviews for privacy`
        : `${reviewers.length} review for privacy`;
  const isOne = owners.length === 1 && reviewers.length === 1 && owners[0] === reviewers[0];
  if (isOne) return `${people} open this workspace; ${owned} and reviews for privacy.`;
  return `${people} open this workspace; ${owned}, and ${reviewed}.`;
}
