import type { ChannelVerdict } from "./channel-score";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

type ScoredAudience = {
  readonly name: string;
  readonly score: number | null;
  readonly over: boolean;
  readonly useCases: readonly unknown[];
};

/** What matters about the audiences: who gains most, and who hears from us more than we said they should. */
export function audiencesSentence(rows: readonly ScoredAudience[]): string {
  if (rows.length === 0) return "Nobody is named yet.";
  const scored = rows.filter(({ score }) => score !== null);
  const top = scored.reduce<ScoredAudience | null>(
    (best, row) => ((row.score ?? 0) > (best?.score ?? -1) ? row : best),
    null,
  );
  const first = top
    ? `${top.name} gain most from tailoring (${top.score?.toFixed(1)}).`
    : `${counted(rows.length, "audience", "audiences")}, none of them scored.`;
  const unserved = top && top.useCases.length === 0 ? " Nothing is aimed at them." : "";
  const over = rows.filter((row) => row.over).length;
  const pressed =
    over === 0
      ? " Nobody hears from us more often than the caps allow."
      : ` ${counted(over, "audience hears", "audiences hear")} from us more often than the caps allow.`;
  return `${first}${unserved}${pressed}`;
}

type ScoredChannelRow = {
  readonly name: string;
  readonly verdict: ChannelVerdict | null;
  readonly useCases: readonly unknown[];
  /** The decision to leave the channel as it is for everyone. */
  readonly decision: unknown;
};

/**
 * What matters about the channels: how many deserve tailoring, how many were left as they are, and where tailoring
 * runs although the verdict or a decision says otherwise.
 */
export function channelsSentence(rows: readonly ScoredChannelRow[]): string {
  const scored = rows.filter(({ verdict }) => verdict !== null);
  if (scored.length === 0) return "No channel is scored yet: nothing says where tailoring is welcome.";
  const deserve = scored.filter(({ verdict }) => verdict === "personalize").length;
  const kept = rows.filter(({ decision }) => decision !== null).length;
  const left =
    kept === 0 ? "" : ` ${counted(kept, "is", "are")} left as ${kept === 1 ? "it is" : "they are"}, decided.`;
  const against = rows.filter(
    ({ verdict, decision, useCases }) => (verdict === "keep_generic" || decision !== null) && useCases.length > 0,
  );
  const first = `${deserve} of ${scored.length} scored channels deserve tailoring.${left}`;
  if (against.length === 0) return `${first} Nothing tailored runs where customers are better left alone.`;
  return `${first} In ${against.map(({ name }) => `“${name}”`).join(" and ")} use cases run although it is better kept the same for everybody.`;
}
