import Link from "next/link";
import { scoreWords } from "@/domain/customers/survey-words";
import { WavePoints } from "@/ui/charts/wave-points";
import { classNames } from "@/ui/class-names";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { Group, Wave } from "./survey-board";

type Score = Group["scores"][number];
type Point = Score["points"][number];

const most = 12;

/** One score: the latest value and what it rests on, its way over the waves, and what the change means. */
export function ScoreCard({
  workspaceId,
  score,
  waves,
}: {
  workspaceId: string;
  score: Score;
  waves: readonly Wave[];
}) {
  const { label, unit, points, change, turn, tooFew, metric } = score;
  const at = points.findLastIndex(({ value }) => value !== null);
  const [last, wave] = [points[at], waves[at]];
  if (!last || last.value === null || !wave) return null;
  const from = Math.max(0, points.length - most);
  const shown = points.slice(from);
  const days = waves.slice(from).map(({ date }) => (date ? dayInWords(date) : "No date"));
  const words = (point: Point) => (point.value === null ? "not known" : scoreWords(point.value, unit));
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-13 font-medium">
        <span className="flex items-baseline gap-1.5">
          <PairMark side="customer" />
          {label}
        </span>
        <OpensNumber
          className="text-16 font-semibold text-cx-ink"
          value={words(last)}
          label={`${label}: ${words(last)}. What it rests on`}
          title={`${label}, ${days.at(at - from) ?? ""}`}
          parts={partsOf(score, last, wave)}
          note={score.how}
        />
      </h3>
      <WavePoints
        side="customer"
        from={days[0] ?? ""}
        to={days.at(-1) ?? ""}
        label={`${label}, ${score.unitWords}: ${shown.map((point, place) => `${days[place]} ${words(point)}${rangeOf(point, score)}`).join("; ")}`}
        points={shown.map((point) => ({
          ...{ value: point.value, words: words(point) },
          ...{ low: point.interval?.low ?? null, high: point.interval?.high ?? null },
        }))}
      />
      {change && (
        <p className={classNames("mt-1 text-12", turn === "worse" ? "font-semibold text-ink" : "text-ink-2")}>
          {change}
        </p>
      )}
      {tooFew && <p className="mt-1 text-12 text-ink-2">{tooFew}</p>}
      {metric && (
        <p className="mt-1 text-12 text-ink-3">
          Feeds{" "}
          <Link href={`/${workspaceId}/metrics`} className="underline underline-offset-3 hover:text-ink">
            {metric.name}
          </Link>
        </p>
      )}
    </div>
  );
}

const rangeOf = ({ interval }: Point, { unit }: Score) =>
  interval ? ` (${scoreWords(interval.low, unit)} to ${scoreWords(interval.high, unit)})` : "";

function partsOf({ unit, kind, least }: Score, point: Point, { n }: Wave): NumberPart[] {
  const count = (people: number) => people.toLocaleString("en-GB");
  return [
    ...(point.people === null ? [] : [{ label: "People it holds for", value: count(point.people) }]),
    { label: "People who answered", value: count(point.n) },
    ...(n !== null && n > point.n ? [{ label: "Skipped it, not counted", value: count(n - point.n) }] : []),
    ...(kind === "mean"
      ? [{ label: "Standard deviation", value: point.sd === null ? "not known" : point.sd.toFixed(2) }]
      : []),
    {
      label: kind === "share" ? "95% interval (Wilson)" : "95% interval (t)",
      value: point.interval
        ? `${scoreWords(point.interval.low, unit)} to ${scoreWords(point.interval.high, unit)}`
        : "not known",
    },
    ...(least === null ? [] : [{ label: "Fewest answers asked for", value: count(least) }]),
    { label: "Value", value: point.value === null ? "not known" : scoreWords(point.value, unit), total: true },
  ];
}
