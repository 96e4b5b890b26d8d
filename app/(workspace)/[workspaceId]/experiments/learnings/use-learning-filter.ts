import { type ReadonlyURLSearchParams, useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { everyLearning, type LearningFilter } from "@/domain/experiments/narrow-learnings";

const keys = Object.keys(everyLearning) as (keyof LearningFilter)[];

const filterBy = (asked: ReadonlyURLSearchParams): LearningFilter => ({
  ...everyLearning,
  ...Object.fromEntries(keys.flatMap((key) => (asked.has(key) ? [[key, asked.get(key) ?? ""]] : []))),
});

/** What the address says the library is narrowed by; it can be sent to somebody and comes back with the page. */
export function useLearningFilter() {
  const asked = useSearchParams();
  const [filter, setFilter] = useState(() => filterBy(asked));
  // Somebody followed a link to the same page; what this page wrote itself it knows already.
  const [seen, setSeen] = useState(asked);
  const written = useRef<string | null>(null);
  if (seen !== asked) {
    setSeen(asked);
    if (asked.toString() !== written.current) setFilter(filterBy(asked));
  }
  const change = (next: LearningFilter) => {
    setFilter(next);
    const said = keys.filter((key) => next[key] !== everyLearning[key]);
    const query = new URLSearchParams(said.map((key) => [key, next[key]])).toString();
    written.current = query;
    window.history.replaceState(null, "", query === "" ? "?" : `?${query}`);
  };
  return { filter, change, isNarrowed: keys.some((key) => filter[key] !== everyLearning[key]) };
}
