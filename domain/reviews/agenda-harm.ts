import { monthWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { verdictSentence } from "../experiments/verdict-sentence";
import type { Finding } from "../findings/find-findings";
import { rules } from "../findings/rules";
import type { ShownFinding } from "../findings/shown-findings";
import { quadrantStory } from "../metrics/quadrant-story";
import { harmLimitOf } from "../metrics/standing-limit";
import { isAnswered } from "../returns/review-suggestion";
import { type AgendaPoint, pointOf } from "./agenda";
import { toldDecision } from "./review-words";
import { latestReview } from "./why-still";

/** Rules beside moments and privacy that speak of harm to customers. Hollow wins and the paradox are told on their own. */
const alsoHarm: ReadonlySet<string> = new Set(["R-EXP-6", "R-MET-6", "R-POR-3"]);

/** Whether a finding says that customers are harmed or may be: hard stops, and errors about moments and privacy. */
export function isHarm({ ruleId, severity, hardStop }: Pick<Finding, "ruleId" | "severity" | "hardStop">): boolean {
  const area = rules.get(ruleId)?.area;
  return hardStop || alsoHarm.has(ruleId) || (severity === "error" && (area === "moments" || area === "privacy"));
}

/** Findings of harm that nobody has acknowledged. */
export const openHarms = (findings: readonly ShownFinding[]): ShownFinding[] =>
  findings.filter((finding) => isHarm(finding) && finding.known === null);

/**
 * What harms customers or may: tests that showed harm and were not answered, the paradox, breached harm limits, open
 * findings. What somebody acknowledged with a note, or answered with a decision since `since` (YYYY-MM-DD), stands there
 * with it.
 */
export function harmPoints(derived: DerivedWorkspace, findings: readonly ShownFinding[], since: string): AgendaPoint[] {
  return [
    ...testPoints(derived, since),
    ...paradoxPoints(derived, since),
    ...limitPoints(derived),
    ...findingPoints(derived, findings),
  ];
}

const hasEnded = ({ file }: DerivedWorkspace, useCaseId: string | null) =>
  file.useCases.some(({ id, status }) => id === useCaseId && (status === "stopped" || status === "rejected"));

function testPoints(derived: DerivedWorkspace, since: string): AgendaPoint[] {
  const { file, readouts, metrics } = derived;
  return file.experiments.flatMap((experiment, at): AgendaPoint[] => {
    const readout = readouts[at];
    const harms = readout && (readout.hollowWin || /BREACH|HARM/.test(readout.reason));
    if (!harms || experiment.status === "draft" || readout.decision === "invalid") return [];
    const { useCaseId, endDate } = experiment;
    const own = file.reviews.filter((review) => review.useCaseId === useCaseId && useCaseId !== null);
    const answers = own.filter((review) => isAnswered({ experiment }, [review]));
    const answer = latestReview(answers);
    const isOver = answer !== null || hasEnded(derived, useCaseId);
    // What was answered before the last meeting is behind everybody.
    if (isOver && (answer?.date ?? endDate ?? "") < since) return [];
    const { sentence } = verdictSentence(experiment, readout, metrics);
    return [
      pointOf({
        part: "harm",
        key: `harm test ${experiment.id}`,
        objectId: experiment.id,
        object: experiment.name,
        to: `experiments/${encodeURIComponent(experiment.id)}`,
        sentence,
        detail: readout.hollowWin ? "Hollow win: sales rose and customers were hurt." : null,
        useCaseId: isOver ? null : useCaseId,
        state: isOver ? "decided" : "open",
        outcome: answer ? toldDecision(answer) : isOver ? "What it tested has ended." : null,
      }),
    ];
  });
}

function paradoxPoints({ months, file, metrics }: DerivedWorkspace, since: string): AgendaPoint[] {
  const story = quadrantStory(months, file.metricSeries, metrics);
  const run = story.paradoxes.at(-1);
  const latest = months.at(-1)?.month;
  if (!run || (run.to !== latest && run.to < since.slice(0, 7))) return [];
  const isNow = run.to === latest;
  return [
    pointOf({
      part: "harm",
      key: "harm paradox",
      object: run.from === run.to ? monthWords(run.from) : `${monthWords(run.from)} to ${monthWords(run.to)}`,
      to: "metrics",
      sentence: story.headline,
      detail: story.detail || null,
      state: isNow ? "open" : "told",
    }),
  ];
}

function limitPoints({ file, metrics }: DerivedWorkspace): AgendaPoint[] {
  const series = new Map(file.metricSeries?.series.map(({ metricId, values }) => [metricId, values]));
  const currency = file.workspace.currency ?? "EUR";
  return file.metricSettings.flatMap((wanted): AgendaPoint[] => {
    const metric = metrics.get(wanted.metricId);
    if (!metric) return [];
    const values = (file.metricSeries?.months ?? []).map((month, at) => ({
      month,
      value: series.get(wanted.metricId)?.[at] ?? null,
    }));
    const limit = harmLimitOf(metric, wanted, values, { unit: metric.unit, currency });
    if (limit.state !== "breached") return [];
    return [
      pointOf({
        part: "harm",
        key: `harm limit ${metric.id}`,
        objectId: metric.id,
        object: metric.name,
        to: `metrics?metric=${encodeURIComponent(metric.id)}`,
        sentence: limit.sentence ?? "It is beyond its harm limit.",
        state: "open",
      }),
    ];
  });
}

function findingPoints(derived: DerivedWorkspace, findings: readonly ShownFinding[]): AgendaPoint[] {
  const tested = new Map(derived.file.experiments.map(({ id, useCaseId }) => [id, useCaseId]));
  return findings.filter(isHarm).flatMap((finding): AgendaPoint[] => {
    const { entityType, entityId, known } = finding;
    const useCaseId =
      entityType === "useCase" ? entityId : entityType === "experiment" ? (tested.get(entityId) ?? null) : null;
    if (entityType === "experiment" && hasEnded(derived, useCaseId)) return [];
    return [
      pointOf({
        part: "harm",
        key: `harm ${finding.key}`,
        objectId: entityId,
        object: finding.object,
        to: finding.to,
        sentence: [finding.message, finding.detailWords].filter(Boolean).join(" "),
        detail: finding.fix,
        useCaseId,
        state: known ? "decided" : "open",
        outcome: known ? `Known: “${known.note}”, ${known.by}.` : null,
      }),
    ];
  });
}
