import { dayInWords } from "@/ui/dates";

type Dated = { readonly status: string; readonly startDate: string | null; readonly endDate: string | null };

/** "16 Feb 2026 – 5 Apr 2026", "since 1 Sep 2026", "to start on 1 Mar 2027", "no date yet". */
export function testDates({ status, startDate, endDate }: Dated): string {
  if (startDate === null) return endDate === null ? "no date yet" : `until ${dayInWords(endDate)}`;
  if (endDate !== null) return `${dayInWords(startDate)} – ${dayInWords(endDate)}`;
  if (status === "draft") return `to start on ${dayInWords(startDate)}`;
  return status === "running" ? `since ${dayInWords(startDate)}` : `from ${dayInWords(startDate)}`;
}
