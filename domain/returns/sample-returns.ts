import { z } from "zod";
import content from "@/content/sample_returns.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { type ReturnLine, returnLine } from "./returns";

/** What is said of lines of returns beside the file they are in. */
export const sampleReturns = z.strictObject({
  note: z.string(),
  lines: z.array(returnLine.pick({ id: true, marginLow: true, marginHigh: true, expected: true, intangibles: true })),
});

/**
 * The lines of the sample workspace with their ranges, what was expected before it was observed, and what is not in the
 * money: none of it enters a figure of the file. A line whose quarters are not those it was written for stays as it is.
 */
export function sampleReturnsOf({ returns }: Pick<WorkspaceFile, "returns">): ReturnLine[] {
  const said = new Map(sampleReturns.parse(content).lines.map((line) => [line.id, line]));
  return returns.map((line) => {
    const more = said.get(line.id);
    if (!more) return line;
    const { marginLow, marginHigh, expected } = more;
    const lengths = [marginLow, marginHigh, expected?.cost ?? [], expected?.incrementalMargin ?? []]
      .map(({ length }) => length)
      .filter((length) => length > 0);
    return lengths.every((length) => length === line.quarters.length) ? { ...line, ...more } : line;
  });
}
