import { attributesOf, walkXml } from "./walk-xml";

/** What a number shown in a style means. */
export type NumberKind = "number" | "date" | "time";

/** Numbers of formats every program knows, in any language: dates, then times of day and durations. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** Whether a format such as `dd.mm.yyyy`, `[h]:mm` or `#,##0.00 "days"` shows a date, a time or a number. */
export function kindOfFormat(code: string): NumberKind {
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/(?<=s)[.,]0+/gi, "")
    .toLowerCase();
  if (/[#0?]|general/.test(bare)) return "number";
  if (/[ydeg]/.test(bare) || /m{3,}/.test(bare)) return "date";
  if (/[hs]/.test(bare)) return "time";
  return bare.includes("m") ? "date" : "number";
}

/** What numbers mean in each cell style of a workbook, in order; none where it has no styles. */
export function readStyles(xml: string | null): NumberKind[] {
  const kinds: NumberKind[] = [];
  const own = new Map<string, NumberKind>();
  let inCells = false;
  if (xml === null) return kinds;
  const open = (name: string, tag: string) => {
    if (name === "cellXfs") inCells = true;
    if (name === "numFmt") {
      const attributes = attributesOf(tag);
      own.set(attributes.get("numFmtId") ?? "", kindOfFormat(attributes.get("formatCode") ?? ""));
    }
    if (name !== "xf" || !inCells) return;
    const id = attributesOf(tag).get("numFmtId") ?? "0";
    const builtIn = builtInDates.has(Number(id)) ? "date" : builtInTimes.has(Number(id)) ? "time" : "number";
    kinds.push(own.get(id) ?? builtIn);
  };
  const close = (name: string) => {
    if (name === "cellXfs") inCells = false;
  };
  walkXml(xml, { open, close, text: () => undefined });
  return kinds;
}
