import enums from "@/content/enums.json";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "21 Nov 2026" of `2026-11-21`. */
export function dayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthWords(day)}`;
}

/** "Nov 2026" of `2026-11` or a day. */
export function monthWords(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`.trim();
}

/** "Q1 2027" of `2027-Q1`. */
export function quarterWords(quarter: string): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
}

/** "three", "1,204": small counts in words. */
export function countedWord(count: number): string {
  return small[count] ?? String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "one item", "three items". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${countedWord(count)} ${count === 1 ? noun : plural}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 1234.5 as "1,234.5": at most `digits` decimals, without trailing zeros. */
export function numberWords(value: number, digits = 2): string {
  const [whole = "0", decimals = ""] = Math.abs(value).toFixed(digits).split(".");
  const kept = decimals.replace(/0+$/, "");
  const size = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (kept ? `.${kept}` : "");
  return value < 0 && /[1-9]/.test(size) ? `\u2212${size}` : size;
}

/** The first letter small, unless the word is an abbreviation. */
export function uncapitalized(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

type Labelled = keyof typeof enums;

/** What an allowed value is called; the value itself in plain letters when it has no label. */
export function labelOf(kind: Labelled, value: string): string {
  const entries: readonly (string | { id: string | number; label?: string })[] = enums[kind];
  const entry = entries.find((candidate) => typeof candidate !== "string" && candidate.id === value);
  const label = typeof entry === "object" ? entry.label : undefined;
  return label ?? capitalized(value.replaceAll("_", " ").replace(/\b(cx|roi)\b/g, (short) => short.toUpperCase()));
}
