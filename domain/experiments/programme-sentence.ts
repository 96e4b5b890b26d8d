import type { ProgrammeView } from "./programme-view";

type Seen = Pick<ProgrammeView, "watched" | "harmsAvoided" | "hollowWins"> & {
  readonly concluded: number;
  readonly running: number;
  readonly uncontrolled: number;
};

const tests = (count: number) => `${count} ${count === 1 ? "test" : "tests"}`;

/** What matters in the programme of tests, in one sentence or two: customers first, wins not at all. */
export function programmeSentence({ watched, harmsAvoided, concluded, running, uncontrolled }: Seen): string {
  if (watched.of === 0) return `No test has started yet.${withoutControl(uncontrolled)}`;
  const seen =
    watched.count === watched.of
      ? watched.of === 1
        ? "It watches what customers feel"
        : "Every test watches what customers feel"
      : `${watched.of - watched.count} of ${tests(watched.of)} did not watch what customers feel`;
  const harm =
    harmsAvoided.count === 0
      ? concluded === 0
        ? `${tests(running)} running`
        : "none that counts showed customers worse off"
      : `${tests(harmsAvoided.count)} showed customers worse off and did not ship`;
  return `${seen}; ${harm}.${withoutControl(uncontrolled)}`;
}

const withoutControl = (count: number) =>
  count === 0
    ? ""
    : count === 1
      ? " One live use case has nobody to compare with."
      : ` ${count} live use cases have nobody to compare with.`;
