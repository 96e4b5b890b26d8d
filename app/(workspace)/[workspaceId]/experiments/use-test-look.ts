import { useSearchParams } from "next/navigation";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { readTestLook, type TestLook, testLookQuery } from "@/domain/experiments/log/test-look";

/** How the log is looked at: at once, and in the address, so that it can be sent to somebody and going back undoes it. */
export function useTestLook() {
  const asked = useSearchParams();
  const [look, setLook] = useState(() => readTestLook(asked));
  /** Addresses written here that did not come back yet; what is typed meanwhile is newer than they are. */
  const written = useRef<string[]>([]);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const at = written.current.lastIndexOf(asked.toString());
    written.current = at === -1 ? [] : written.current.slice(at + 1);
    // Somebody went back, or followed a link to the same page.
    if (at === -1) setLook(readTestLook(asked));
  }, [asked]);
  const latest = useRef(look);
  latest.current = look;
  /** Each choice is a step that going back undoes; the letters of a search are one. */
  const change = useCallback((changes: Partial<TestLook>) => {
    const before = latest.current;
    const next = { ...before, ...changes };
    latest.current = next;
    setLook(next);
    const query = testLookQuery(next);
    written.current.push(new URLSearchParams(query).toString());
    const typing =
      changes.filter !== undefined && before.filter.text !== "" && changes.filter.text !== before.filter.text;
    window.history[typing ? "replaceState" : "pushState"](null, "", query === "" ? "?" : `?${query}`);
  }, []);
  return { look, change };
}
