import type { LearningStrength } from "./learning-strength";

/** What the library is narrowed by; "all" is any. `due` is "all", "due" or "later"; `learning` one id. */
export type LearningFilter = {
  readonly text: string;
  readonly audience: string;
  readonly moment: string;
  readonly channel: string;
  readonly tactic: string;
  readonly form: string;
  readonly strength: string;
  readonly due: string;
  readonly learning: string;
};

export const everyLearning: LearningFilter = {
  ...{ text: "", audience: "all", moment: "all", channel: "all", tactic: "all", form: "all" },
  ...{ strength: "all", due: "all", learning: "all" },
};

type Narrowed = {
  readonly id: string;
  readonly statement: string;
  readonly note: string | null;
  readonly audienceId: string | null;
  readonly moment: string | null;
  readonly channelId: string | null;
  readonly tacticId: string | null;
  readonly activeForm: string | null;
  readonly strength: LearningStrength;
  readonly due: boolean;
  /** Names of what it is about and of its tests. */
  readonly names: readonly string[];
};

/** The learnings that pass every part of a filter, in the order given; each word of the text must be said somewhere. */
export function narrowLearnings<Row extends Narrowed>(rows: readonly Row[], filter: LearningFilter): Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (wanted: string, value: string | null) => wanted === "all" || wanted === value;
  return rows.filter(
    (row) =>
      fits(filter.audience, row.audienceId) &&
      fits(filter.moment, row.moment) &&
      fits(filter.channel, row.channelId) &&
      fits(filter.tactic, row.tacticId) &&
      fits(filter.form, row.activeForm) &&
      fits(filter.strength, row.strength) &&
      fits(filter.due, row.due ? "due" : "later") &&
      fits(filter.learning, row.id) &&
      words.every((word) => said(row).includes(word)),
  );
}

const said = ({ id, statement, note, names }: Narrowed) =>
  [id, statement, note ?? "", ...names].join(" ").toLowerCase();
