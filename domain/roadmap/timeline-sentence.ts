import { quarterInWords } from "../quarters";
import { counted } from "./wording";

export type TimelineState = {
  readonly items: number;
  /** YYYY-Qn, in order. */
  readonly quarters: readonly string[];
  /** Items that start before what they need is done or at its level. */
  readonly tooEarly: number;
  readonly quartersOver: number;
  /** Items moved "since the review …" or "in the last 30 days"; null: not asked. */
  readonly moved: { readonly items: number; readonly when: string } | null;
};

/** The one sentence above the timeline: how far it reaches, what does not hold, and what moved. */
export function timelineSentence({ items, quarters, tooEarly, quartersOver, moved }: TimelineState): string {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (items === 0 || first === undefined || last === undefined) return "Nothing is planned yet.";
  const reach = `${counted(items, "item")} from ${quarterInWords(first)} to ${quarterInWords(last)}.`;
  const wrong = [
    ...(tooEarly > 0 ? [`${counted(tooEarly, "item")} ${tooEarly === 1 ? "starts" : "start"} too early`] : []),
    ...(quartersOver > 0
      ? [`${counted(quartersOver, "quarter")} ${quartersOver === 1 ? "is" : "are"} over capacity`]
      : []),
  ];
  const held =
    wrong.length === 0 ? "Everything starts ready and every quarter fits its capacity." : `${wrong.join(", ")}.`;
  const told =
    moved === null ? "" : ` ${moved.items === 0 ? "Nothing" : counted(moved.items, "item")} moved ${moved.when}.`;
  return `${reach} ${held}${told}`;
}
