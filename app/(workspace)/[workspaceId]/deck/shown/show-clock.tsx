"use client";

import { useEffect, useState } from "react";

const second = 1_000;

/** How long it has been going on; a press starts it anew. */
export function ShowClock() {
  const [since, setSince] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const begun = since ?? Date.now();
    if (since === null) setSince(begun);
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, [since]);
  const passed = since === null ? 0 : Math.max(0, Math.floor((now - since) / second));
  const minutes = Math.floor(passed / 60);
  const shown = `${minutes}:${String(passed % 60).padStart(2, "0")}`;
  return (
    <button
      type="button"
      className="figure rounded-1 px-1.5 py-0.5 text-ink-2 hover:text-ink max-sm:min-h-11"
      aria-label={`${minutes} minutes; start the clock anew`}
      title="Start the clock anew"
      onClick={() => setSince(null)}
    >
      {shown}
    </button>
  );
}
