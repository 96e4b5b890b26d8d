import { existsSync, readFileSync, writeFileSync } from "node:fs";

const file = "security/answer-shapes.json";

/** Which fields each procedure may answer with, as somebody has read and approved them. */
export type Shapes = Readonly<Record<string, readonly string[]>>;

export const approvedShapes = (): Shapes =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Shapes) : {};

/** Approves what was seen besides what was approved before; procedures that are gone are forgotten. */
export function approve(seen: ReadonlyMap<string, ReadonlySet<string>>, isThere: (path: string) => boolean): void {
  const before = approvedShapes();
  const paths = [...new Set([...Object.keys(before), ...seen.keys()])].filter(isThere).sort();
  const all = paths.map((path) => [path, [...new Set([...(before[path] ?? []), ...(seen.get(path) ?? [])])].sort()]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
