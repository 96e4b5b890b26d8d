import { periodAfter, weekOf } from "./value-times";

type Asked = {
  /** The months, or the Mondays, that have values and are looked at, in order and without a gap. */
  readonly has: readonly string[];
  readonly every: "month" | "week";
  /** A calendar day. */
  readonly today: string;
  /** "2026": that year and nothing else; null for no year in particular. */
  readonly year: string | null;
  /** How many more to offer at either end. */
  readonly earlier: number;
  readonly later: number;
};

/** Two years: so many empty periods are offered after the last with a value, and no more. */
const mostOpen = 24;
const leastOffered = 12;

/**
 * The months or Mondays in which values can be written: those that have some, those up to today, and those asked for
 * beside; at least twelve, so that whoever has stored the first goes on with those before it. Of a year all of it.
 */
export function valueColumns({ has, every, today, year, earlier, later }: Asked): string[] {
  if (year !== null)
    return every === "month"
      ? through(`${year}-01`, `${year}-12`)
      : through(weekOf(`${year}-01-07`), weekOf(`${year}-12-31`));
  const now = every === "week" ? weekOf(today) : today.slice(0, 7);
  const [first, last] = [has[0], has.at(-1)];
  if (first === undefined || last === undefined) return through(periodAfter(now, 1 - leastOffered - earlier), now);
  const most = periodAfter(last, mostOpen);
  const open = now <= last ? last : now < most ? now : most;
  const least = periodAfter(open, 1 - leastOffered);
  const until = periodAfter(open, later);
  // Nothing was seen yet of what is to come.
  const latest = now < last ? last : now;
  return through(periodAfter(first < least ? first : least, -earlier), until < latest ? until : latest);
}

function through(first: string, last: string): string[] {
  const periods: string[] = [];
  for (let at = first; at <= last; at = periodAfter(at, 1)) periods.push(at);
  return periods;
}
