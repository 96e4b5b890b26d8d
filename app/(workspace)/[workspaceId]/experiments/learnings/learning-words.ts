import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { dayInWords } from "@/ui/dates";

export type Library = inferRouterOutputs<AppRouter>["learning"]["list"];
export type LearningRow = Library["rows"][number];
export type ToldTest = Library["tests"][number];

/** What a way of acting is called: "side_by_side" as "Side by side". */
export const formInWords = (form: string) => `${form.charAt(0).toUpperCase()}${form.slice(1).replaceAll("_", " ")}`;

/** Where a learning holds, in the order people think. */
export function scopeWords({ audience, momentWords, channel, tactic, activeForm }: LearningRow): string {
  const parts = [audience, momentWords, channel, tactic, activeForm && formInWords(activeForm)].filter(Boolean);
  return parts.length === 0 ? "Holds everywhere, as far as we know" : parts.join(" · ");
}

export function reviewWords({ due, reviewOn }: Pick<LearningRow, "due" | "reviewOn">): string {
  if (reviewOn === null) return "No review date yet: due now";
  return due ? `Review was due ${dayInWords(reviewOn)}` : `Review on ${dayInWords(reviewOn)}`;
}

/** Why a test adds to how firm a learning is, or does not. */
export function weightWords({ concluded, counts, status }: ToldTest): string {
  if (!concluded) return status === "draft" ? "not started: says nothing yet" : "still runs: says nothing yet";
  return counts ? "counts" : "does not count: its result is invalid";
}

export const strengthNames: Readonly<Record<LearningRow["strength"], string>> = {
  repeated: "Seen more than once",
  once: "Seen once",
  contested: "Contested",
  untested: "Opinion",
};
