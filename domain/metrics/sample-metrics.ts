import { z } from "zod";
import content from "@/content/sample_metrics.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { count, day, id, instant, maybe, month, number, text, words } from "../fields";
import { monthNumber } from "../quarters";
import { type MetricSetting, metricSetting } from "./metric-setting";
import type { SegmentValue } from "./metric-value";
import { monthOf } from "./standing-gaps";
import type { ValueSource } from "./value-source";

/** What comes with the sample's metrics, as it ships. */
export const sampleMetrics = z.strictObject({
  note: z.string(),
  settings: z.array(metricSetting),
  sources: z.array(
    z.strictObject({
      ...{ id, name: text(200), fileName: text(200), asOf: day, at: instant },
      /** Whose monthly values came from it. */
      metricIds: z.array(id),
    }),
  ),
  groups: z.array(
    z.strictObject({
      ...{ metricId: id, segment: words(120), sourceId: id },
      /** The month of the first value; the others follow without a gap. */
      from: month,
      values: z.array(maybe(number)),
      responses: z.array(maybe(count)),
    }),
  ),
});

type SampleMetrics = {
  readonly settings: MetricSetting[];
  readonly sources: ValueSource[];
  readonly segments: SegmentValue[];
  /** The source of the monthly values, by metric. */
  readonly sourceOf: ReadonlyMap<string, string>;
};

/**
 * What is wanted of the sample's metrics, where its values came from, and values of groups: beside those in its file,
 * whose figures stay as they are. What the file holds no values of is left out, and owners who are not in it.
 *
 * @param now milliseconds since 1970; nothing came later
 */
export function sampleMetricsOf(
  file: WorkspaceFile,
  { ownerId, now }: { ownerId: string; now: number },
): SampleMetrics {
  const { settings, sources, groups } = sampleMetrics.parse(content);
  const countOf = new Map(
    file.metricSeries?.series.map(({ metricId, values, responses }) => [
      metricId,
      values.filter((value, at) => value !== null || (responses?.[at] ?? null) !== null).length,
    ]),
  );
  const people = new Set(file.members.map((person) => person.id));
  const given = new Set(file.metricSettings.map(({ metricId }) => metricId));
  const segments = groups
    .filter(({ metricId }) => countOf.has(metricId))
    .flatMap(({ metricId, segment, sourceId, from, values, responses }) =>
      values.map((value, at) => ({
        ...{ metricId, segment, month: monthOf(monthNumber(from) + at), value, sourceId },
        responses: responses[at] ?? null,
      })),
    );
  return {
    settings: settings
      .filter(({ metricId }) => countOf.has(metricId) && !given.has(metricId))
      .map((setting) => ({ ...setting, ownerId: people.has(setting.ownerId ?? "") ? setting.ownerId : null })),
    sources: sources.map(({ metricIds, ...source }) => ({
      ...source,
      ...{ kind: "file" as const, byId: ownerId, at: Math.min(source.at, now) },
      values:
        metricIds.reduce((sum, metricId) => sum + (countOf.get(metricId) ?? 0), 0) +
        segments.filter(({ sourceId }) => sourceId === source.id).length,
    })),
    segments,
    sourceOf: new Map(sources.flatMap((source) => source.metricIds.map((metricId) => [metricId, source.id]))),
  };
}
