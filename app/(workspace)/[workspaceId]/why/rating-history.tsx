"use client";

import { ChartFrame } from "@/ui/charts/chart-frame";
import { LevelTrend } from "@/ui/charts/level-trend";
import type { GivenRating, Rated } from "./rating-words";

/** How people answered one question over time, with who and why in the table. */
export function RatingHistory({ which, ratings }: { which: Rated; ratings: readonly GivenRating[] }) {
  const levels = which === "selfRating" ? ["1", "2", "3", "4", "5"] : ["No", "Partly", "Yes"];
  const [first, last] = [ratings[0]!, ratings.at(-1)!];
  const title =
    ratings.length === 1
      ? `Rated once: ${first.words} on ${first.day}.`
      : `Rated ${ratings.length} times: ${first.words} on ${first.day}, ${last.words} on ${last.day}.`;
  return (
    <ChartFrame
      title={title}
      columns={["Day", "Answer", "By", "Why"]}
      rows={ratings.map(({ day, words, by, note }) => [day, words, by, note ?? ""])}
      fileName={which === "selfRating" ? "how-we-feel-about-the-strategy" : "is-the-strategy-effective"}
    >
      <LevelTrend
        label={title}
        levels={levels}
        points={ratings.map(({ day, level, words }) => ({ step: day, level, words }))}
      />
    </ChartFrame>
  );
}
