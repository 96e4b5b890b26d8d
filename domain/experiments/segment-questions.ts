import type { LibraryMetric } from "../metrics/library";
import type { ArmReadout, SegmentReadout } from "./experiment-readout";
import type { GuardrailState } from "./guardrail-state";

/** A segment as something to ask next, never as a result. */
export type SegmentQuestion = {
  readonly name: string;
  readonly metricId: string;
  readonly share: number | null;
  readonly state: GuardrailState;
  /** Harm or breach in a segment large enough to be flagged: to be acknowledged before a conclusion is stored. */
  readonly flagged: boolean;
  readonly question: string;
};
export type SegmentReading = {
  /** Flagged ones first, then harm in small segments, then by size. */
  readonly questions: readonly SegmentQuestion[];
  /** Why none of it is a result; null without segments. */
  readonly caution: string | null;
};

/** Of segments read at the 90% level, so many leave out 0 on one side or the other though nothing differs. */
const byChance = 0.1;

/**
 * The segments of a treatment as questions for the next test. They are read at the 90% level without correction and never
 * feed the decision; harm in a segment with the least share of traffic or more is flagged. Statistics, section 10.
 *
 * @param segmentMinShare a fraction, from the settings
 */
export function segmentQuestions(
  { segments }: Pick<ArmReadout, "segments">,
  metrics: ReadonlyMap<string, Pick<LibraryMetric, "name" | "direction">>,
  segmentMinShare: number,
): SegmentReading {
  const isHarm = ({ state }: Pick<SegmentReadout, "state">) => state === "harm" || state === "breach";
  const questions = segments.map((segment): SegmentQuestion => {
    const { name, metricId, share, state } = segment;
    const metric = metrics.get(metricId);
    const flagged = isHarm(segment) && (share ?? 0) >= segmentMinShare - 1e-9;
    return { name, metricId, share, state, flagged, question: questionOf(segment, metric) };
  });
  const rank = (question: SegmentQuestion) => (question.flagged ? 2 : isHarm(question) ? 1 : 0);
  const read = segments.filter(({ error }) => error === undefined).length;
  const chance = Math.max(1, Math.round(read * byChance));
  const few = chance === 1 ? "one of them" : `${chance} of them`;
  const caution =
    segments.length === 0
      ? null
      : read < 2
        ? "A group is a question, not a result: test it on its own before you act on it."
        : `Groups are questions, not results: of ${read}, about ${few} would differ by chance alone.`;
  return {
    questions: questions.toSorted((a, b) => rank(b) - rank(a) || (b.share ?? 0) - (a.share ?? 0)),
    caution,
  };
}

function questionOf(
  { name, diff, low, high, state, error }: SegmentReadout,
  metric: Pick<LibraryMetric, "name" | "direction"> | undefined,
): string {
  const measure = metric?.name ?? "this measure";
  if (error !== undefined || diff === null || low === null || high === null) {
    return `Too little is known of ${measure} among “${name}” to ask anything.`;
  }
  if (state === "harm" || state === "breach") return `Does it hurt “${name}”? ${measure} is worse among them.`;
  if (low <= 0 && high >= 0) return `Nothing sets “${name}” apart in ${measure}.`;
  const better = metric?.direction === "lower_is_better" ? diff < 0 : diff > 0;
  return `Is ${measure} really ${better ? "better" : "worse"} among “${name}”? Ask it of a test of their own.`;
}
