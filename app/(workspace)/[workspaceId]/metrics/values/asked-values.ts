/** What of the values is looked at. */
export type ValueLook = {
  readonly every: "month" | "week";
  /** Empty: everybody. */
  readonly segment: string;
  /** `latest`: 24 of them; `all`; or a year, "2026". */
  readonly span: string;
  /** Which of the two numbers of a cell is written. */
  readonly layer: "value" | "responses";
};

type Asked = { segment: string; every: "month" | "week"; from?: string; to?: string };

/** What is asked of the server at first; the page fetches the same. */
export const latestValues: Asked = { segment: "", every: "month" };

export const firstLook: ValueLook = { every: "month", segment: "", span: "latest", layer: "value" };

/** What to ask the server for. */
export function askedOf({ every, segment, span }: ValueLook): Asked {
  if (span === "latest") return { segment, every };
  if (span === "all") return { segment, every, from: "1900-01", to: "2199-12-31" };
  const [from, to] = every === "month" ? [`${span}-01`, `${span}-12`] : [`${span}-01-01`, `${span}-12-31`];
  return { segment, every, from, to };
}

/** The years there are values of, the latest first. */
export function yearsOf(reach: { readonly first: string; readonly last: string } | null): string[] {
  if (!reach) return [];
  const [from, to] = [Number(reach.first.slice(0, 4)), Number(reach.last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, at) => String(to - at));
}
