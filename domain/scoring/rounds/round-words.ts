/** What the sentences about a round are made of. */
export type RoundStanding = {
  readonly mode: "blind" | "live";
  readonly status: "open" | "closed";
  readonly subjects: number;
  readonly revealed: number;
  readonly agreed: number;
  /** Scorers, and how many of them are done with everything. */
  readonly scorers: number;
  readonly scorersDone: number;
  /** How many subjects the reader still has to score; null when they are no scorer. */
  readonly mineLeft: number | null;
  readonly overdue: boolean;
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The one sentence about a round: what it waits for, and from whom. */
export function roundSentence(round: RoundStanding): string {
  const { status, subjects, revealed, agreed, scorers, scorersDone, mineLeft, overdue } = round;
  if (status === "closed")
    return agreed === subjects
      ? `Closed: ${subjects === 1 ? "what was agreed is stored" : `agreed on all ${subjects}`}, with every single answer beside it.`
      : `Closed: agreed on ${agreed} of ${subjects}.`;
  if (subjects === 0) return "Nothing to score yet: choose what this round is about.";
  if (scorers === 0) return "Nobody to score yet: choose the people.";
  if (agreed === subjects) return "Agreed on everything. Close the round when you are done talking.";
  const late = overdue ? " It is past its date." : "";
  if (mineLeft !== null && mineLeft > 0 && revealed < subjects)
    return `Your answers are needed: ${mineLeft} of ${subjects} left.${late}`;
  if (revealed === subjects) return `All answers are shown. Agree on ${subjects - agreed} more.${late}`;
  const hidden = round.mode === "blind" ? " Nobody sees an answer of another before the reveal." : "";
  return scorersDone === scorers
    ? `Everybody is done: reveal the answers and talk.${late}`
    : `${scorersDone} of ${count(scorers, "person is", "people are")} done.${hidden}${late}`;
}

/** The one sentence above the list of rounds. */
export function roundsSentence(rounds: readonly Pick<RoundStanding, "status" | "mineLeft">[]): string {
  const open = rounds.filter(({ status }) => status === "open");
  if (rounds.length === 0) return "Nobody has scored together yet.";
  if (open.length === 0)
    return rounds.length === 1
      ? "No round is open; the closed one keeps its answers."
      : `No round is open; ${rounds.length} are closed and keep their answers.`;
  const waiting = open.filter(({ mineLeft }) => (mineLeft ?? 0) > 0).length;
  const yours =
    waiting === 0
      ? "none waits for you"
      : waiting === open.length
        ? open.length === 1
          ? "it waits for your answers"
          : "all wait for your answers"
        : `${waiting} ${waiting === 1 ? "waits" : "wait"} for your answers`;
  return `${count(open.length, "round is", "rounds are")} open; ${yours}.`;
}

/** "you disagree: 2 and 5", "1 apart: 3 and 4", "all say 4", "only one answer". */
export function spreadWords(answers: readonly number[], disagree: boolean): string {
  const low = answers[0];
  const high = answers.at(-1);
  if (low === undefined || high === undefined) return "nobody answered";
  if (answers.length === 1) return "only one answer";
  if (low === high) return `all say ${low}`;
  return disagree ? `you disagree: ${low} and ${high}` : `${high - low} apart: ${low} and ${high}`;
}
