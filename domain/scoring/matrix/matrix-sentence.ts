import { byCode } from "../../ordering";
import type { MatrixAxes, MatrixItem } from "./matrix-items";

const small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const words = (count: number) => small[count] ?? String(count);
const opening = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Cheap: done in less than a month. */
const cheapBelow = 4;

const praise = { customerValue: "most valuable", commercialValue: "most valuable", priority: "first in priority" };

/**
 * The one sentence above the matrix: how many of the ten at its top cost little or harm little, and how many of
 * those are too harmful as they are (severe).
 *
 * @param placed what is on the matrix, with the axes it was placed by
 */
export function matrixSentence(placed: readonly MatrixItem[], { up, across }: MatrixAxes): string {
  if (placed.length === 0) return "Nothing is on the matrix yet.";
  if (placed.length === 1) return `Only ${placed[0]?.row.name} is on the matrix.`;
  const top = [...placed]
    .sort((a, b) => b.up - a.up || (b.row.priority ?? 0) - (a.row.priority ?? 0) || byCode(a.row.id, b.row.id))
    .slice(0, 10);
  const best = `the ${words(top.length)} ${praise[up]}`;
  const tooHarmful = (items: readonly MatrixItem[]) => items.filter(({ band }) => band === "severe").length;
  if (across === "harm") {
    const mild = top.filter(({ band }) => band === "low" || band === "moderate").length;
    if (mild === top.length) return `All of ${best} are low or moderate in harm.`;
    const first = `${opening(words(mild))} of ${best} ${mild <= 1 ? "is" : "are"} low or moderate in harm`;
    return `${first}; ${harmWords(tooHarmful(top), "of the others")}.`;
  }
  const cheap = top.filter((item) => item.across < cheapBelow);
  if (cheap.length > 0) {
    const first = `${opening(words(cheap.length))} of ${best} ${cheap.length === 1 ? "costs" : "cost"} less than four weeks`;
    if (cheap.length === 1) return `${first}${tooHarmful(cheap) ? ", and it is too harmful as it is" : ""}.`;
    return `${first}; ${harmWords(tooHarmful(cheap), "of them")}.`;
  }
  const quickest = top.reduce((least, item) => (item.across < least.across ? item : least));
  const weeks = words(quickest.across);
  return `None of ${best} costs less than four weeks; the least work is ${quickest.row.name}, ${weeks} weeks.`;
}

const harmWords = (count: number, among: string) =>
  `${words(count)} ${among} ${count <= 1 ? "is" : "are"} too harmful as ${count <= 1 ? "it is" : "they are"}`;
