import type { Page } from "@playwright/test";
import { type Spread, spreadOf } from "./spread";

export type ListSpeed = {
  interactiveMs: Spread;
  scoreEditMs: Spread;
  filterMs: Spread;
  sortMs: Spread;
  selectAllMs: Spread;
  pageBytes: { sent: number; unpacked: number };
};

/** Notes when the first row has been taken over by the script: from then on it answers to keys. */
const noteInteractive = `
  const look = () => {
    const link = document.querySelector('[role="grid"] a[data-at]');
    if (link && Object.keys(link).some((key) => key.startsWith("__reactProps"))) window.__interactive = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** What can be seen of a list of use cases: from an act to the frame that shows its effect, in milliseconds. */
export async function measureList(page: Page, list: string, runs = 20): Promise<ListSpeed> {
  await page.addInitScript(noteInteractive);
  const interactive: number[] = [];
  for (let run = 0; run <= runs / 2; run++) {
    await page.goto(list);
    const at = await page.waitForFunction(() => (window as unknown as { __interactive?: number }).__interactive);
    // The first visit fills the caches of browser and server.
    if (run > 0) interactive.push(Number(await at.jsonValue()));
  }
  const pageBytes = await page.evaluate(() => {
    const [shown] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { sent: shown?.encodedBodySize ?? 0, unpacked: shown?.decodedBodySize ?? 0 };
  });
  await page.getByLabel("Group by").selectOption("none");
  const filterMs = await measureFilter(page, runs);
  const sortMs = await measureSort(page, runs);
  const selectAllMs = await measureSelectAll(page, runs);
  const scoreEditMs = await measureScoreEdit(page, runs);
  return { interactiveMs: spreadOf(interactive), scoreEditMs, filterMs, sortMs, selectAllMs, pageBytes };
}

/** From dispatching an event to the first frame after which `read` says something else. */
async function timed(page: Page, act: string, read: string): Promise<number> {
  // As one expression: the pages forbid code that is made from text while they run.
  return page.evaluate<number>(`new Promise((done) => {
    const read = () => ${read};
    const before = read();
    const from = performance.now();
    ${act};
    const look = () => (read() === before ? requestAnimationFrame(look) : done(performance.now() - from));
    requestAnimationFrame(look);
  })`);
}

const passed = `[...document.querySelectorAll('[role="status"]')].find((each) => / of /.test(each.textContent)).textContent`;
const rowsShown = `[...document.querySelectorAll('[role="grid"] tbody a')].slice(0, 5).map((each) => each.textContent).join()`;

async function measureFilter(page: Page, runs: number): Promise<Spread> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) {
    const text = run % 2 === 0 ? "version 1" : "version 12";
    const type = `
      const field = document.querySelector('input[type="search"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event("input", { bubbles: true }))`;
    figures.push(await timed(page, type, passed));
  }
  await page.getByRole("button", { name: "Clear" }).click();
  return spreadOf(figures);
}

async function measureSort(page: Page, runs: number): Promise<Spread> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) {
    const column = run % 2 === 0 ? "regretRisk" : "name";
    figures.push(await timed(page, `document.querySelector('[data-at="head|${column}"]').click()`, rowsShown));
  }
  await page.locator('[data-at="head|rank"]').click();
  return spreadOf(figures);
}

async function measureSelectAll(page: Page, runs: number): Promise<Spread> {
  const figures: number[] = [];
  const selected = `document.querySelectorAll('[role="grid"] [aria-selected="true"]').length`;
  await page.getByRole("grid").getByRole("link").first().focus();
  for (let run = 0; run < runs; run++) {
    const key = `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "a", ctrlKey: true, bubbles: true, cancelable: true }))`;
    figures.push(await timed(page, key, selected));
    await page.keyboard.press("Escape");
  }
  return spreadOf(figures);
}

const priorities = `[...document.querySelectorAll('[role="grid"] [data-cell$="|priority"]')].map((each) => each.textContent).join()`;

async function measureScoreEdit(page: Page, runs: number): Promise<Spread> {
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Confidence in the scores" }).check();
  await page.keyboard.press("Escape");
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) {
    const cell = page.locator('[role="grid"] tbody tr[aria-rowindex="3"] [data-at$="|confidence"]');
    await cell.click();
    const was = Number(await cell.textContent());
    await page.keyboard.press(String(was <= 2 ? 5 : 1));
    const editor = page.getByRole("grid").getByRole("textbox");
    await editor.waitFor();
    const key = `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }))`;
    const stored = page.waitForResponse(/useCase\.editMany/);
    figures.push(await timed(page, key, priorities));
    await stored;
  }
  return spreadOf(figures);
}
