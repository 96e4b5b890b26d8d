import type { GenericDecision } from "./generic-decision";

export type GenericTarget = Pick<
  GenericDecision,
  "kind" | "text" | "channelId" | "audienceId" | "useCaseId" | "fromTask" | "toTask"
>;

/** The same words, however they were typed: upper and lower case and the space around them do not count. */
export const sameWords = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase("en") === other.trim().toLocaleLowerCase("en");

/** What a decision is about, as one text: two decisions with the same text are about the same thing. */
export function targetKey({ kind, text, channelId, audienceId, useCaseId, fromTask, toTask }: GenericTarget): string {
  switch (kind) {
    case "place":
      return `place ${text.trim().toLocaleLowerCase("en")}`;
    case "channel":
      return `channel ${channelId}`;
    case "moment":
      return `moment ${fromTask} ${toTask}`;
    case "cell":
      return `cell ${useCaseId} ${channelId} ${audienceId}`;
  }
}

/** Why this is not yet something one can decide about, as a sentence; null when it is. */
export function targetProblem(target: GenericTarget): string | null {
  const { kind, channelId, audienceId, useCaseId, fromTask, toTask } = target;
  if (kind === "channel" && channelId === null) return "Say which channel stays the same for everybody.";
  if (kind === "moment" && fromTask === null && toTask === null) return "Say which moment of the journey this is.";
  if (kind === "moment" && fromTask === toTask) return "A switch needs two different tasks.";
  const named = [channelId, audienceId, useCaseId].filter((id) => id !== null).length;
  if (kind === "cell" && named < 2) return "Name two of the three: use case, channel, audience.";
  return null;
}

/** The day to look again has come and gone: review day and today as `YYYY-MM-DD`; no day is never due. */
export const isReviewDue = ({ reviewOn }: Pick<GenericDecision, "reviewOn">, today: string): boolean =>
  reviewOn !== null && reviewOn < today;

/** Six months after a day (`YYYY-MM-DD`), our default for looking again; the last of the month where it is shorter. */
export function sixMonthsAfter(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + 6;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const date = Math.min(Number(day.slice(8, 10)), longest);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
