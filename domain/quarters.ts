/** Calendar quarters as text, `YYYY-Qn`; counted as year · 4 + (n - 1), so that differences are quarters. */
export function quarterNumber(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

/** The quarter of a number made by `quarterNumber`. */
export function quarterOf(number: number): string {
  return `${String(Math.floor(number / 4)).padStart(4, "0")}-Q${(((number % 4) + 4) % 4) + 1}`;
}

/** The quarter so many quarters later (earlier, if negative). */
export function quarterAfter(quarter: string, quarters: number): string {
  return quarterOf(quarterNumber(quarter) + quarters);
}

/** The calendar quarter a day (`YYYY-MM-DD`) or month (`YYYY-MM`) lies in: month / 3, rounded up. */
export function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Months as text, `YYYY-MM`, counted as year · 12 + (month - 1). Also takes a day. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** "Q1 2028", as people say it. */
export function quarterInWords(quarter: string): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
}

/** A sentence with each `YYYY-Qn` in it as people say it. */
export function withQuartersInWords(sentence: string): string {
  return sentence.replace(/\b\d{4}-Q[1-4]\b/g, quarterInWords);
}
