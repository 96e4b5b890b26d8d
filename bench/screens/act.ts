import type { Locator, Page } from "@playwright/test";

/** Something people do on a screen, several times over; what is before and after it is not part of it. */
export type Act = {
  readonly name: string;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page, run: number) => Promise<unknown>;
  readonly after?: (page: Page, run: number) => Promise<unknown>;
  /** Where it can be done only on the large workspace. */
  readonly onlyLarge?: true;
  /** The request that stores what was done, where something is stored. */
  readonly stores?: RegExp;
};

export type Screen = {
  readonly path: string;
  /** Its first thing that answers to keys. */
  readonly ready: string;
  readonly acts: readonly Act[];
  /** Where there is nothing to be seen on the sample. */
  readonly onlyLarge?: true;
};

type Find = string | ((page: Page, run: number) => Locator);
const found = (page: Page, run: number, find: Find) =>
  typeof find === "string" ? page.locator(find).first() : find(page, run);

const pressEscape = (page: Page) => page.keyboard.press("Escape");
const openedOver = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What is opened may have to be fetched first, and is gone only when it has faded. */
async function closeOpened(page: Page): Promise<void> {
  const opened = page.locator(openedOver).last();
  await opened.waitFor();
  await pressEscape(page);
  await opened.waitFor({ state: "detached" });
}

/** With the mouse itself: only then does the browser tell how long the page took to answer. */
async function clickAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("What is to be clicked is not on the screen.");
  await page.mouse.click(box.x + Math.min(box.width / 2, 60), box.y + Math.min(box.height / 2, 12));
}

export const clicks = (name: string, find: Find): Act => ({
  name,
  act: (page, run) => clickAt(page, found(page, run, find)),
});

/** Opens what Escape closes. */
export const opens = (name: string, find: Find): Act => ({ ...clicks(name, find), after: closeOpened });

/** Keys on what is focused once, one for each run. */
export const keys = (name: string, focus: string, ...pressed: readonly string[]): Act => ({
  name,
  before: (page) => page.locator(focus).first().focus(),
  act: (page, run) => page.keyboard.press(pressed[run % pressed.length]!),
});

/** The next choice of a field and back, by keys. */
export const chooses = (name: string, select: string): Act => keys(name, select, "ArrowDown", "ArrowUp");

/** Letters that most names have, and back. */
export const searches = (field = 'main input[type="search"]'): Act =>
  keys("type in the search", field, "e", "r", "Backspace", "Backspace");

export const button = (name: string | RegExp) => (page: Page) =>
  page
    .locator("main")
    .getByRole("button", { name, exact: typeof name === "string" })
    .first();

/** What is dragged is put back by Escape, on the way or from the dialog that asks. */
export const drags = (name: string, find: Find, grip: { x: number; y: number }, by: { x: number; y: number }): Act => ({
  name,
  // What keys may have picked up is put down first.
  before: pressEscape,
  act: async (page, run) => {
    const target = found(page, run, find);
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error("What is to be dragged is not on the screen.");
    const [x, y] = [box.x + grip.x, box.y + grip.y];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by.x, y + by.y, { steps: 6 });
    await page.mouse.up();
  },
  after: pressEscape,
});
