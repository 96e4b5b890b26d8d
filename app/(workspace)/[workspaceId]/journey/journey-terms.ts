import type { Coverage } from "@/domain/customers/journey-layout";
import { momentWords, type TaskName } from "@/domain/customers/journey-words";
import type { HarmLevel } from "@/ui/marks";
import type { Place } from "./board-types";

export const emotionWords = { overwhelmed: "Overwhelmed", rushed: "Rushed", dubious: "Doubtful" } as const;

export const challengeWords = {
  cognitive: "Cognitive: hard to think through",
  emotional: "Emotional: hard to feel at ease with",
  social: "Social: other people are involved",
} as const;

export const coverageWords: Readonly<Record<Coverage, string>> = {
  live: "Help runs",
  plan: "Help is planned",
  none: "Nobody helps",
};

export const statusWords: Readonly<Record<string, string>> = {
  idea: "Idea",
  scored: "Scored",
  planned: "Planned",
  testing: "In a test",
  live: "Live",
  paused: "Paused",
};

const levels: readonly HarmLevel[] = ["low", "moderate", "high", "severe", "severe"];

/** The step of the harm ramp for a severity of 1 to 5. */
export const levelOf = (severity: number): HarmLevel => levels[severity - 1] ?? "low";

export const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

export const placeName = (place: Pick<Place, "moment">, nameOf: TaskName) => momentWords(place.moment, nameOf);

/** Everything the marks of a place say, in one line of words. */
export function placeSummary({ useCases, pitfalls, kept, gaps, worst }: Place): string {
  const misplaced = useCases.filter((useCase) => useCase.misplaced).length;
  const modes = (["passive", "hybrid", "active"] as const)
    .map((mode) => [useCases.filter((each) => each.mode === mode).length, mode] as const)
    .filter(([n]) => n > 0)
    .map(([n, mode]) => `${n} ${mode}`);
  return [
    pitfalls.length > 0 && `${counted(pitfalls.length, "pitfall")}, the worst of severity ${worst} of 5.`,
    kept
      ? "Left as it is for everyone, on purpose."
      : gaps > 0 && `Nobody helps at ${counted(gaps, "serious pitfall")}.`,
    useCases.length > 0
      ? `${counted(useCases.length, "use case")}: ${modes.join(", ")}.`
      : "Nothing runs or is planned.",
    misplaced > 0 && `${misplaced} passive where people struggle.`,
  ]
    .filter(Boolean)
    .join(" ");
}
