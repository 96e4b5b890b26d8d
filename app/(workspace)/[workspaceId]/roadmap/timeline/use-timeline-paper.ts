import { useEffect, useState } from "react";
import type { TimelinePaper } from "./timeline-paper";

/** The timeline for paper, fetched once the screen stands: printing cannot wait for anything. Null until it is there. */
export function useTimelinePaper() {
  const [Paper, setPaper] = useState<typeof TimelinePaper | null>(null);
  useEffect(() => {
    const fetch = () => void import("./timeline-paper").then((module) => setPaper(() => module.TimelinePaper));
    if (document.readyState === "complete") return fetch();
    window.addEventListener("load", fetch, { once: true });
    return () => window.removeEventListener("load", fetch);
  }, []);
  return Paper;
}
