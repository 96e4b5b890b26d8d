const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-09-18` as "18 Sep 2026". Written here because servers and browsers do not agree on "Sep" and "Sept". */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `2026-10` as "Oct 2026". */
export const monthInWords = (month: string): string => dayInWords(`${month}-01`).replace(/^1 /, "");

/** A moment, in milliseconds since 1970, as the day it was in UTC. */
export const momentInWords = (at: number): string => dayInWords(new Date(at).toISOString().slice(0, 10));

/** The same with the time of the day, in UTC: "18 Sep 2026, 09:41". */
export const instantInWords = (at: number): string =>
  `${momentInWords(at)}, ${new Date(at).toISOString().slice(11, 16)}`;
