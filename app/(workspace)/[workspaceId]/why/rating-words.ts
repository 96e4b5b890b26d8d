import { momentInWords } from "@/ui/dates";
import type { StrategyView } from "./use-save-answer";

export const effectWords = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  too_early: "Too early to say",
} as const;

export type Rated = "selfRating" | "effectiveRating";
export type GivenRating = {
  id: string;
  level: number | null;
  words: string;
  by: string;
  day: string;
  note: string | null;
};

/** From worst to best; “too early” is no level. */
const effectLevels = ["no", "partly", "yes"];

/** The ratings of one of the two questions, oldest first. */
export function ratingsOf({ ratings }: StrategyView, which: Rated): GivenRating[] {
  return ratings.flatMap(({ id, by, ratedAt, note, ...rating }): GivenRating[] => {
    const value = rating[which];
    if (value === null) return [];
    const shared = { id, by, note, day: momentInWords(ratedAt) };
    if (typeof value === "number") return [{ ...shared, level: value, words: `${value} of 5` }];
    const level = effectLevels.indexOf(value) + 1;
    return [{ ...shared, level: level || null, words: effectWords[value] }];
  });
}
