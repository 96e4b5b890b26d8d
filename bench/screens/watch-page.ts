import type { Page } from "@playwright/test";

/** Runs in every page before its own script; as text, since the compiler of this room adds what a page does not have. */
export const watching = `
  globalThis.__name = (named) => named;
  const seen = (window.__seen = { paint: 0, shift: 0, longest: 0, changes: 0 });
  const watch = (type, more, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", {}, (entry) => { seen.paint = entry.startTime; });
  watch("layout-shift", {}, (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch("event", { durationThreshold: 16 }, (entry) => {
    if (entry.interactionId) seen.longest = Math.max(seen.longest, entry.duration);
  });
  new MutationObserver((all) => { seen.changes += all.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

type Seen = { paint: number; shift: number; longest: number; changes: number };

export const seenBy = (page: Page): Promise<Seen> => page.evaluate<Seen>("window.__seen");

/** From now on: nothing was done yet. */
export const forgetSeen = (page: Page): Promise<unknown> =>
  page.evaluate("Object.assign(window.__seen, { longest: 0, changes: 0, since: performance.interactionCount }) && 0");

/** How many times somebody did something since then, as the browser counts it. */
export const interactionsSince = (page: Page): Promise<number> =>
  page.evaluate<number>("performance.interactionCount - window.__seen.since");

/** Until the frame after the next is on the screen and what it took is told. */
export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))",
  );

/** When the first thing that matches has been taken over by the script, in milliseconds since the address was asked for. */
export async function rowsAnswer(page: Page, ready: string, timeout: number): Promise<number> {
  const at = await page.waitForFunction(
    (first) => {
      const element = document.querySelector(first);
      const taken = element !== null && Object.keys(element).some((key) => key.startsWith("__reactProps"));
      return taken ? performance.now() : null;
    },
    ready,
    { timeout },
  );
  return Number(await at.jsonValue());
}

export type Weight = { script: number; total: number; requests: number };

/** What was fetched until the screen was loaded, in kilobytes as it was sent. */
export const weightOf = (page: Page): Promise<Weight> =>
  page.evaluate<Weight>(`(() => {
    const [shown] = performance.getEntriesByType("navigation");
    const fetched = performance.getEntriesByType("resource").filter((entry) => entry.startTime <= shown.loadEventEnd);
    const kB = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000;
    return {
      script: kB(fetched.filter((entry) => new URL(entry.name).pathname.endsWith(".js"))),
      total: kB([shown, ...fetched]),
      requests: 1 + fetched.length,
    };
  })()`);
