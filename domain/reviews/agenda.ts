import type { AgendaPart, agendaPoint, pointStates } from "../returns/returns";

/** One thing a meeting looks at. */
export type AgendaPoint = {
  readonly part: AgendaPart;
  /** Unique on its agenda. */
  readonly key: string;
  readonly objectId: string | null;
  /** What it is about, as people call it. */
  readonly object: string;
  /** Its place below the workspace; null where it has none. */
  readonly to: string | null;
  readonly sentence: string;
  /** The reason that was given, or what else there is to know. */
  readonly detail: string | null;
  /** The use case a decision would be about. */
  readonly useCaseId: string | null;
  readonly state: (typeof pointStates)[number];
  /** What was decided or said about it already; null while it is open or only told. */
  readonly outcome: string | null;
};

/** A point as it is kept when the meeting ends. */
export type KeptPoint = ReturnType<typeof agendaPoint.parse>;

type Part = { readonly part: AgendaPart; readonly title: string; readonly about: string; readonly nothing: string };

/** The parts in the order in which a meeting goes through them. */
export const partTitles: readonly Part[] = [
  {
    part: "changed",
    title: "What changed",
    about: "Roadmap, tests, scores and decisions, each with the reason that was given.",
    nothing: "Nothing changed since then.",
  },
  {
    part: "harm",
    title: "Harm",
    about: "Tests that showed harm, the paradox, breached harm limits and findings of harm.",
    nothing: "No harm to customers is open.",
  },
  {
    part: "stop_rule",
    title: "Stop rules due",
    about:
      "Those whose day has come, that hold already, or whose day comes within 91 days (our default). A rule names a number and no side: it is read as holding where the metric stands worse than that.",
    nothing: "No stop rule is due.",
  },
  {
    part: "learning",
    title: "Learnings to look at again",
    about: "Their day to be looked at again has come.",
    nothing: "No learning is due.",
  },
  {
    part: "decision",
    title: "To be decided",
    about: "What the rules suggest for each use case that runs, and what else waits. A person decides.",
    nothing: "Nothing waits for a decision.",
  },
  {
    part: "why_still",
    title: "Why are we still doing this",
    about:
      "Live with no chain, no test, no return in time, no review in twelve months (our default), harm, or table stakes.",
    nothing: "All that is live has a reason on record.",
  },
];

/** A point with what is usually not said about it. */
export const pointOf = (
  given: Pick<AgendaPoint, "part" | "key" | "object" | "sentence"> & Partial<AgendaPoint>,
): AgendaPoint => ({ objectId: null, to: null, detail: null, useCaseId: null, state: "told", outcome: null, ...given });
