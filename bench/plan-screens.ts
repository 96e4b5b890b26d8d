import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "@playwright/test";
import { onFilledServer } from "./filled-server";
import { type Act, type PlanScreen, planScreens } from "./plan-acts";
import { roadmapScreens } from "./roadmap-acts";
import { type Spread, spreadOf } from "./spread";
import { testScreens } from "./test-acts";

export type ActSpeed = { name: string; scriptMs: Spread };
export type ScreenSpeed = {
  path: string;
  rowsMs: Spread;
  queryBytes: number;
  answerMs: Spread;
  /** How far what stands moves while the screen loads; 0 is nothing. */
  shift: number;
  acts: ActSpeed[];
};

const runs = 6;
const settleMs = 350;
const noteShifts = `
  window.__shift = 0;
  new PerformanceObserver((seen) => {
    for (const entry of seen.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** The screens of a large plan: load until rows answer to keys, what their queries weigh, the script of what people do. */
export const measurePlanScreens = (port: number): Promise<ScreenSpeed[]> =>
  onFilledServer(port, ["bench/fill-plan.ts", "plan"], (page, id) => measureScreens(page, id, planScreens));

/** The same for the screens of a roadmap of 300 pieces of work in three years. */
export const measureRoadmapScreens = (port: number): Promise<ScreenSpeed[]> =>
  onFilledServer(port, ["bench/fill-plan.ts", "roadmap"], (page, id) => measureScreens(page, id, roadmapScreens));

/** The same for a log of 300 tests with 100,000 rows of days. */
export const measureTestScreens = (port: number): Promise<ScreenSpeed[]> =>
  onFilledServer(port, ["bench/fill-tests.ts", "300", "100000"], (page, id) => measureScreens(page, id, testScreens));

/** Of a page that is signed in. */
async function measureScreens(page: Page, workspaceId: string, screens: readonly PlanScreen[]) {
  await page.addInitScript(noteShifts);
  const watch = await page.context().newCDPSession(page);
  // The time of the thread itself, so that what else the machine does counts less.
  await watch.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured: ScreenSpeed[] = [];
  for (const screen of screens) measured.push(await measureScreen(page, watch, workspaceId, screen));
  return measured;
}

async function measureScreen(page: Page, watch: CDPSession, workspaceId: string, screen: PlanScreen) {
  const { path, queries, ready, acts } = screen;
  const rows: number[] = [];
  for (let run = 0; run <= runs / 2; run++) {
    await page.goto(`/${workspaceId}/${path}`);
    await page.waitForFunction((first) => {
      const element = document.querySelector(first);
      return element !== null && Object.keys(element).some((key) => key.startsWith("__reactProps"));
    }, ready);
    // The first visit fills the caches of browser and server.
    if (run > 0) rows.push(await page.evaluate(() => performance.now()));
    await page.waitForTimeout(2 * settleMs);
  }
  const shift = await page.evaluate(() => (window as unknown as { __shift: number }).__shift);
  const answers: number[] = [];
  let queryBytes = 0;
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const sent = queries.map(async (query) => {
      const [name, asked] = typeof query === "string" ? [query, {}] : query;
      const input = JSON.stringify({ workspaceId, ...asked });
      return (await page.request.get(`/api/trpc/${name}`, { params: { input } })).body();
    });
    queryBytes = (await Promise.all(sent)).reduce((total, body) => total + body.length, 0);
    answers.push(performance.now() - begin);
  }
  const speeds: ActSpeed[] = [];
  for (const act of acts) speeds.push(await measureAct(page, watch, act));
  return { path, rowsMs: spreadOf(rows), queryBytes, answerMs: spreadOf(answers), shift, acts: speeds };
}

async function measureAct(page: Page, watch: CDPSession, { name, before, act, after }: Act): Promise<ActSpeed> {
  const script = async () => {
    const { metrics } = await watch.send("Performance.getMetrics");
    return 1000 * (metrics.find((metric) => metric.name === "ScriptDuration")?.value ?? Number.NaN);
  };
  const figures: number[] = [];
  await before?.(page);
  for (let run = 0; run < runs; run++) {
    await page.waitForTimeout(settleMs);
    const from = await script();
    await act(page, run);
    await page.waitForTimeout(settleMs);
    figures.push((await script()) - from);
    await after?.(page);
  }
  return { name, scriptMs: spreadOf(figures) };
}

/** One line for each screen, with the act that takes most script. */
export function planTable(screens: readonly ScreenSpeed[]): string {
  const lines = screens.map(({ path, rowsMs, queryBytes, answerMs, shift, acts }) => {
    const slowest = acts.toSorted((a, b) => b.scriptMs.median - a.scriptMs.median)[0];
    const figures = [
      ...[rowsMs.median.toFixed(0), (queryBytes / 1000).toFixed(0), answerMs.median.toFixed(0), shift.toFixed(3)],
      slowest
        ? `${slowest.name}: ${slowest.scriptMs.median.toFixed(0)} (${slowest.scriptMs.least.toFixed(0)} to ${slowest.scriptMs.most.toFixed(0)})`
        : "only read",
    ];
    return `| ${path} | ${figures.join(" | ")} |`;
  });
  return [
    "| screen | rows, ms | queries, kB | answered, ms | shift | most script of an act, ms |",
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const measure of [measurePlanScreens, measureRoadmapScreens, measureTestScreens])
    console.log(planTable(await measure(3193)));
