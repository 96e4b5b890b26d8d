import { monthInWords } from "@/ui/dates";

/** "Nov", and "Jan 27" where a year begins or the row starts. */
export function monthLabel(month: string, at: number): string {
  const [name = month, year = ""] = monthInWords(month).split(" ");
  return at === 0 || month.endsWith("-01") ? `${name} ${year.slice(2)}` : name;
}
