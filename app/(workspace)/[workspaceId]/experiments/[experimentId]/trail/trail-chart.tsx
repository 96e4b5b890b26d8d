import type { inferRouterOutputs } from "@trpc/server";
import { daysBetween } from "@/domain/days";
import { changeWords, sideWords } from "@/domain/experiments/figure-words";
import type { AppRouter } from "@/server/root";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { IntervalTrail } from "@/ui/charts/interval-trail";
import { trailFrame } from "@/ui/charts/trail-frame";
import { dayInWords } from "@/ui/dates";
import { TableFrame } from "@/ui/table";

export type Curve = inferRouterOutputs<AppRouter>["experiment"]["curve"];
type ArmTrail = Curve["trails"][number];

/** One treatment over time: the sentence, the picture, the table and the file. */
export function TrailChart({ curve, trail, several }: { curve: Curve; trail: ArmTrail; several: boolean }) {
  const type = curve.type ?? "mean";
  const name = curve.name ?? "Measure";
  const arm = curve.arms.find(({ id }) => id === trail.armId)?.name ?? trail.armId;
  const first = trail.points[0]?.day ?? "";
  const at = (day: string) => daysBetween(first, day);
  const spans = trail.points.flatMap(({ span }) => (span ? [span] : []));
  const latest = spans.at(-1);
  const frame = trailFrame(spans, curve.margin);
  const unit = type === "proportion" || type === "nps" ? "points" : (curve.unit ?? "its own unit");
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Number((type === "proportion" ? value * 100 : value).toPrecision(4));
  const looks = curve.looks.map(({ arms }) => arms.find(({ armId }) => armId === trail.armId));
  return (
    <ChartFrame
      title={several ? `${arm}: ${trail.sentence}` : trail.sentence}
      fileName={`${name} over time, ${arm}`.replaceAll(/[\\/:*?"<>|]/g, " ")}
      columns={[
        "Day",
        "People until then",
        `Better by (${unit}; below 0 is worse)`,
        "At worst",
        "At best",
        ...(curve.isPrimary ? ["p at this look", "Smallest p until now"] : []),
      ]}
      rows={trail.points.map(({ day, people, span }, place) => [
        dayInWords(day),
        people,
        shown(span?.estimate),
        shown(span?.low),
        shown(span?.high),
        ...(curve.isPrimary
          ? [looks[place]?.p, looks[place]?.smallestP].map((p) => (p == null ? null : Number(p.toPrecision(3))))
          : []),
      ])}
    >
      {latest ? (
        <TableFrame label={`Curve of ${name}, ${arm}`}>
          <div className="max-w-[860px] max-sm:w-[620px]">
            <IntervalTrail
              spots={trail.points.map(({ day, span }) => ({ at: at(day), span }))}
              domain={frame.domain}
              values={frame.ticks.map((value) => ({ value, words: sideWords(value, type) }))}
              times={timesOf(trail.points).map((day) => ({ at: at(day), words: dayInWords(day) }))}
              margin={
                curve.margin === null
                  ? null
                  : { value: curve.margin, words: `we accept ${changeWords(curve.margin, type)} worse` }
              }
              mark={
                trail.mark && { at: at(trail.mark.day), words: `${dayInWords(trail.mark.day)}: ${trail.mark.words}` }
              }
              name={name}
              latest={sideWords(latest.estimate, type)}
              side={curve.side}
              label={`${name}, ${arm} against the control, by day. ${trail.sentence}`}
            />
          </div>
          {frame.cut && (
            <p className="text-12 text-ink-3">The first looks are wider than the picture; the table has all of them.</p>
          )}
        </TableFrame>
      ) : null}
    </ChartFrame>
  );
}

/** The first day, the last, and up to two between. */
function timesOf(points: ArmTrail["points"]): string[] {
  const days = points.map(({ day }) => day);
  if (days.length <= 4) return days;
  return [0, 1, 2, 3].map((part) => days[Math.round(((days.length - 1) * part) / 3)]!);
}
