const DAY = 86_400_000;
const LAST = 2_958_465;

/**
 * The day a spreadsheet shows for a number of days, YYYY-MM-DD; null where it shows none. In the count from 1900 day 60
 * is the 29th of February, which that year did not have: it is given as shown, for the reader to correct.
 */
export function serialDay(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial + 1e-6);
  if (from1904) return days < 0 || days > LAST - 1462 ? null : dayAt(Date.UTC(1904, 0, 1) + days * DAY);
  if (days < 1 || days > LAST) return null;
  if (days === 60) return "1900-02-29";
  return dayAt(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
}

const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The time of day, or the duration, a spreadsheet shows for a share of a day: 9:05, 26:30. */
export function serialTime(serial: number): string {
  const minutes = Math.round(Math.abs(serial) * 24 * 60);
  return `${serial < 0 ? "-" : ""}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
