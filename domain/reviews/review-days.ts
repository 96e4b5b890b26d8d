/** The same day a year earlier, `YYYY-MM-DD`: our default for how old a review may be. */
export const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;

/** A day so many days later (earlier, if negative), `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first moment of a day, in milliseconds since 1970. */
export const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
