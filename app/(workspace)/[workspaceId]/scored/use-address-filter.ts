import { type ReadonlyURLSearchParams, useSearchParams } from "next/navigation";
import { useRef, useState } from "react";

/**
 * What the address says a list is narrowed by; it can be sent to somebody and comes back with the page. `every` says
 * what each part is while nothing is narrowed, and must be the same object each time.
 */
export function useAddressFilter<Filter extends Readonly<Record<keyof Filter, string>>>(every: Filter) {
  const asked = useSearchParams();
  const keys = Object.keys(every) as (keyof Filter & string)[];
  const filterBy = (from: ReadonlyURLSearchParams): Filter => ({
    ...every,
    ...Object.fromEntries(keys.flatMap((key) => (from.has(key) ? [[key, from.get(key) ?? ""]] : []))),
  });
  const [filter, setFilter] = useState(() => filterBy(asked));
  // Somebody followed a link to the same page; what this page wrote itself it knows already.
  const [seen, setSeen] = useState(asked);
  const written = useRef<string | null>(null);
  if (seen !== asked) {
    setSeen(asked);
    if (asked.toString() !== written.current) setFilter(filterBy(asked));
  }
  const change = (next: Filter) => {
    setFilter(next);
    const said = keys.filter((key) => next[key] !== every[key]);
    const query = new URLSearchParams(said.map((key) => [key, next[key]])).toString();
    written.current = query;
    window.history.replaceState(null, "", query === "" ? "?" : `?${query}`);
  };
  return { filter, change, isNarrowed: keys.some((key) => filter[key] !== every[key]) };
}
