import { z } from "zod";
import { day, id, number } from "../fields";
import { type ArmDay, noFigures } from "./result-file";

/** The days of one arm, one row a day from a first day on: "exposed", then figures such as "M-CONV.x". */
export const sampleSeries = z.strictObject({
  experimentId: id,
  armId: id,
  from: day,
  columns: z.array(z.string().regex(/^(exposed|[\w-]+\.(x|n|mean|sd|invited))$/)),
  rows: z.array(z.array(number)),
});

/** So many days later, YYYY-MM-DD. */
const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What came on each day, from the short form it ships in. */
export function daysOfSeries({ armId, from, columns, rows }: z.infer<typeof sampleSeries>): ArmDay[] {
  return rows.map((row, at) => {
    const figures: Record<string, ArmDay["figures"][string]> = {};
    let exposed: number | null = null;
    columns.forEach((column, place) => {
      const value = row[place] ?? null;
      const dot = column.lastIndexOf(".");
      if (dot < 0) exposed = value;
      else {
        const metricId = column.slice(0, dot);
        figures[metricId] = { ...(figures[metricId] ?? noFigures), [column.slice(dot + 1)]: value };
      }
    });
    return { armId, day: later(from, at), exposed, figures };
  });
}
