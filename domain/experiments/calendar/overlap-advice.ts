import { dayAfter } from "../../days";
import type { TestSpan } from "./test-span";

/** A test of a pair that meets; named, with the days it takes. */
export type MeetingTest = {
  readonly id: string;
  readonly name: string;
  readonly status: "draft" | "running" | "concluded";
  readonly span: TestSpan | null;
};

export type OverlapAdvice = {
  readonly sentence: string;
  /** The test whose dates or people can still be changed; null where none can. */
  readonly changeId: string | null;
};

/**
 * What to do about two tests that reach the same people through the same channel at the same time: what has not started can
 * wait, what runs is told apart by its readers, what is over is only known.
 *
 * @param dayWords a day, YYYY-MM-DD, in words
 */
export function overlapAdvice(
  [one, other]: readonly [MeetingTest, MeetingTest],
  dayWords: (day: string) => string,
): OverlapAdvice {
  const draft = [other, one].find(({ status }) => status === "draft");
  if (draft) {
    const before = draft === one ? other : one;
    const free = before.span === null ? null : dayAfter(before.span.to, 1);
    const from = free === null ? `once “${before.name}” is over` : `from ${dayWords(free)}`;
    const why =
      before.status !== "concluded" && before.span?.isExpected ? `, when “${before.name}” is expected to be over` : "";
    return {
      sentence: `Start “${draft.name}” ${from}${why}, or give it other people or another channel.`,
      changeId: draft.id,
    };
  }
  if (one.status === "running" && other.status === "running")
    return {
      sentence:
        "Both run: change neither now. Check that each splits people by chance of its own, and read both results with this in mind.",
      changeId: null,
    };
  const running = [one, other].find(({ status }) => status === "running");
  if (running)
    return {
      sentence: `“${running.name}” still runs: its first days, while both ran, may not be like the days since.`,
      changeId: null,
    };
  return {
    sentence: "Both are over: where their results surprise, test again with one of them at a time.",
    changeId: null,
  };
}

/** What two tests do to each other, in a sentence. */
export function overlapSentence(
  [one, other]: readonly [Pick<MeetingTest, "name">, Pick<MeetingTest, "name">],
  { who, where }: { readonly who: string; readonly where: string },
): string {
  return `“${one.name}” and “${other.name}” reach ${who} through ${where} at the same time: each may move what the other measures.`;
}
