import type { ListedTest } from "./listed-test";

/** What matters in the log, in a sentence: what wants somebody now, then what there is and what came of it. */
export function logSentence(tests: readonly ListedTest[]): string {
  if (tests.length === 0) return "Nothing has been tested yet.";
  const count = (keep: (test: ListedTest) => boolean) => tests.filter(keep).length;
  const of = (keep: (test: ListedTest) => boolean, one: string, many: string) => {
    const found = count(keep);
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  };
  const now = [
    ...of(
      ({ due }) => due === "harms",
      "running test harms customers: look now",
      "running tests harm customers: look now",
    ),
    ...of(({ due }) => due === "split", "has a split that looks wrong", "have a split that looks wrong"),
    ...of(({ due }) => due === "read", "can be read", "can be read"),
    ...of(({ due }) => due === "late", "draft was to start by now", "drafts were to start by now"),
  ];
  const held = [
    ...of(({ status }) => status === "running", "test runs", "tests run"),
    ...of(({ status }) => status === "draft", "is a draft", "are drafts"),
  ];
  const past = tests.filter(({ status }) => status === "concluded");
  const came = [
    ...of(
      ({ status, decision, hollowWin }) => status === "concluded" && decision === "ship" && !hollowWin,
      "may ship",
      "may ship",
    ),
    ...of(
      ({ status, hollowWin }) => status === "concluded" && hollowWin,
      "sold more and hurt customers",
      "sold more and hurt customers",
    ),
    ...of(({ status, decision }) => status === "concluded" && decision === "invalid", "does not count", "do not count"),
  ];
  const concluded =
    past.length === 0 ? [] : [`of ${past.length} concluded, ${came.length > 0 ? came.join(", ") : "none may ship"}`];
  const parts = [...now, ...held, ...concluded].join("; ");
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}
