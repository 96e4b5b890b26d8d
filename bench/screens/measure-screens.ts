import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/scripts/find-browser.mjs";
import type { Caller } from "../../security/call";
import { type Database, type Holds, overall, type Part, quantile, spread } from "../figures";
import type { Journal, Note } from "../journal";
import { asPerson, type Stage } from "../stage";
import type { Act, Screen } from "./act";
import { didItHelp } from "./did-it-help";
import { forgetSeen, interactionsSince, painted, rowsAnswer, seenBy, watching, weightOf } from "./watch-page";
import { when } from "./when";
import { whyAndWhat } from "./why-and-what";

const loads = 3;
/** A multiple of how many keys an act has: the last puts back what the first did. */
const runs = 4;
const settleMs = 150;
const timeout = 20_000;
/** What takes less than two frames is not told apart by the browser. */
const atLeastMs = 8;

const screens: readonly Screen[] = [...whyAndWhat, ...when, ...didItHelp];
type On = { on: Database; with: Holds };
/** Of what knows no database, such as the weight of the script, it is enough to measure it on the first. */
export type Wanted = { parts: readonly Part[]; only: RegExp; isFirst: boolean };

/** Every screen of a workspace: what it takes to show it, and how long it takes to answer to what is done most on it. */
export async function measureScreens(
  stage: Stage,
  place: On,
  { parts, only, isFirst }: Wanted,
  journal: Journal,
): Promise<void> {
  const server = await stage.serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: false });
  try {
    const caller = await asPerson(server);
    const home = `${server.origin}/${stage.workspaceId}`;
    const page = await (await signedIn(browser, caller)).newPage();
    const acted: number[][] = Array.from({ length: runs }, () => []);
    for (const screen of screensOn(place, isFirst).filter(({ path }) => only.test(path))) {
      if (!server.isAlive()) throw new Error(`The server has ended.\n${server.log().slice(-500)}`);
      if (parts.includes("screens"))
        await journal.measure({ part: "screens", ...place }, screen.path, async (note) => {
          if (isFirst) await weigh(browser, caller, home, screen, note);
          await load(page, home, screen, note);
        });
      if (parts.includes("acts") && screen.acts.length > 0)
        await journal.measure({ part: "acts", ...place }, screen.path, async (note) => {
          for (const [run, ms] of (await actOn(page, home, screen, note)).entries()) acted[run]?.push(...ms);
        });
    }
    if (parts.includes("acts") && isFirst)
      await journal.measure({ part: "acts", ...place }, "all screens", async (note) => {
        const all = overall(
          quantile(acted.flat(), 0.98),
          acted.map((each) => quantile(each, 0.98)),
        );
        note("all screens", "98 % of all acts", { unit: "ms", ...all });
      });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** What there is on this workspace; beyond the first database, of the acts only those that store something. */
function screensOn({ with: holds }: On, isFirst: boolean): readonly Screen[] {
  const isThere = ({ onlyLarge }: { onlyLarge?: true }) => !onlyLarge || holds === "large";
  const isWanted = (act: Act) => isThere(act) && (isFirst || act.stores !== undefined);
  return screens.filter(isThere).map((screen) => ({ ...screen, acts: screen.acts.filter(isWanted) }));
}

async function signedIn(browser: Browser, { cookie, origin }: Caller): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(timeout);
  await context.addInitScript(watching);
  const cookies = cookie.split("; ").map((each) => {
    const [name = "", ...value] = each.split("=");
    return { name, value: value.join("="), url: origin };
  });
  await context.addCookies(cookies);
  return context;
}

/** With an empty cache: what a first visit fetches. */
async function weigh(browser: Browser, caller: Caller, home: string, { path, ready }: Screen, note: Note) {
  const context = await signedIn(browser, caller);
  try {
    const page = await context.newPage();
    await page.goto(`${home}/${path}`, { waitUntil: "load" });
    const { script, total, requests } = await weightOf(page);
    await rowsAnswer(page, ready, timeout);
    note(path, "script", { unit: "kB", ...spread([script]) });
    note(path, "all", { unit: "kB", ...spread([total]) });
    note(path, "requests", { unit: "requests", ...spread([requests]) });
  } finally {
    await context.close();
  }
}

/** As people come back to it: with what the browser has kept. */
async function load(page: Page, home: string, { path, ready }: Screen, note: Note) {
  const [rows, paints, shifts]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < loads; run++) {
    await page.goto(`${home}/${path}`, { waitUntil: "commit" });
    rows.push(await rowsAnswer(page, ready, timeout));
    await page.waitForLoadState("load");
    await page.waitForTimeout(settleMs);
    const { paint, shift } = await seenBy(page);
    paints.push(paint);
    shifts.push(shift);
  }
  note(path, "rows answer", { unit: "ms", ...spread(rows) });
  note(path, "largest paint", { unit: "ms", ...spread(paints) });
  note(path, "shift", { unit: "shift", ...spread(shifts) });
}

/** How long each run of each act took until the next frame was on the screen. */
async function actOn(page: Page, home: string, { path, ready, acts }: Screen, note: Note): Promise<number[][]> {
  const all: number[][] = Array.from({ length: runs }, () => []);
  const failed: string[] = [];
  for (const act of acts) {
    try {
      if (page.url() !== `${home}/${path}`) {
        await page.goto(`${home}/${path}`);
        await rowsAnswer(page, ready, timeout);
        await page.waitForTimeout(settleMs);
      }
      const { answered, stored } = await repeat(page, act);
      note(path, act.name, { unit: "ms", ...spread(answered) });
      if (stored.length > 0) note(path, `${act.name}: stored`, { unit: "ms", ...spread(stored) });
      for (const [run, ms] of answered.entries()) all[run]?.push(ms);
    } catch (error) {
      failed.push(`${act.name}: ${(error as Error).message.split("\n").slice(0, 4).join(" ")}`);
      await page.goto("about:blank");
    }
  }
  if (failed.length > 0) throw new Error(failed.join("\n"));
  return all;
}

async function repeat(page: Page, { name, before, act, after, stores }: Act) {
  const [answered, stored]: [number[], number[]] = [[], []];
  await before?.(page);
  await painted(page);
  let changes = 0;
  for (let run = 0; run < runs; run++) {
    await forgetSeen(page);
    const storing = stores ? page.waitForResponse(stores) : null;
    storing?.catch(() => undefined);
    await act(page, run);
    await painted(page);
    const seen = await seenBy(page);
    if ((await interactionsSince(page)) === 0) throw new Error(`${name} was not seen by the browser.`);
    changes += seen.changes;
    answered.push(Math.max(atLeastMs, seen.longest));
    const response = await storing;
    if (response) {
      await response.finished();
      if (!response.ok()) throw new Error(`${name} was answered with ${response.status()}.`);
      stored.push(response.request().timing().responseEnd);
    }
    if (!after) continue;
    await after(page, run);
    await painted(page);
  }
  if (changes === 0) throw new Error(`${name} changed nothing on the screen.`);
  return { answered, stored };
}
