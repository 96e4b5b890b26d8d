import { useEffect, useState } from "react";
import type { CalendarPaper } from "./calendar-paper";

/** The calendar for paper, fetched once the screen stands: printing cannot wait for anything. Null until it is there. */
export function useCalendarPaper() {
  const [Paper, setPaper] = useState<typeof CalendarPaper | null>(null);
  useEffect(() => {
    const fetch = () => void import("./calendar-paper").then((module) => setPaper(() => module.CalendarPaper));
    if (document.readyState === "complete") return fetch();
    window.addEventListener("load", fetch, { once: true });
    return () => window.removeEventListener("load", fetch);
  }, []);
  return Paper;
}
