import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** A phone of 320 pixels, and a window of 1280 by 800 at twice its size. */
const windows = [
  { width: 320, height: 800 },
  { width: 640, height: 400 },
];
/** Where most stands side by side, sticks to an edge or is typed. */
const screens = ["roadmap", "metrics/values", "use-cases/W07", "experiments/new"];

const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** What is wrong with where the focus is: it must be marked, in the window and not under something else. */
function troubleOfFocus() {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const name = at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 40) ?? at.tagName;
  // A link that is laid over its whole row, and a choice drawn by its label, wear the ring beside themselves.
  const looks = [
    getComputedStyle(at),
    getComputedStyle(at, "::after"),
    ...[at.nextElementSibling, at.parentElement].flatMap((each) => (each ? [getComputedStyle(each)] : [])),
  ];
  const probe = document.createElement("i");
  probe.style.color = "var(--focus)";
  document.body.append(probe);
  const ring = getComputedStyle(probe).color;
  probe.remove();
  if (!looks.some(({ boxShadow }) => boxShadow.includes(ring))) return `${name}: the focus is not marked`;
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  const seen = document.elementFromPoint(x, y);
  const box = at.closest("label") ?? at;
  return seen && (box.contains(seen) || seen.contains(box)) ? null : `${name}: the focus cannot be seen`;
}

async function tabThroughWork(page: Page, stops: number) {
  const troubles: string[] = [];
  await page.locator("#main").focus();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const trouble = await page.evaluate(troubleOfFocus);
    if (trouble) troubles.push(trouble);
  }
  return troubles;
}

test("nothing is wider than a narrow or enlarged window, and whoever uses the keyboard sees where they are", async ({
  page,
  signIn,
}) => {
  const home = await signIn("editor");
  for (const window of windows) {
    await page.setViewportSize(window);
    for (const screen of screens)
      await test.step(`${screen}, ${window.width} by ${window.height}`, async () => {
        await page.goto(`${home}/${screen}`);
        expect(await page.evaluate(isWider)).toBe(false);
        expect(await tabThroughWork(page, 18)).toEqual([]);
      });
  }
});

test("a number that was opened keeps the focus until Escape, and what goes by its own act leaves it nearby", async ({
  page,
  signIn,
}) => {
  await page.goto(`${await signIn("editor")}/foundations`);
  const number = page.getByRole("button", { name: /^Replenish: ask when: .* what it is made of/ });
  await number.focus();
  await page.keyboard.press("Enter");
  const popover = page.getByRole("dialog", { name: "How far its foundations are there" });
  await expect(popover).toBeVisible();
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press("Tab");
    expect(await popover.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(number).toBeFocused();

  const more = page.getByRole("button", { name: /^Show \d+ more$/ });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(more).toHaveCount(0);
  const readiness = page.locator("section").filter({ has: page.getByRole("heading", { name: /^Readiness/ }) });
  await expect.poll(() => readiness.evaluate((part) => part.contains(document.activeElement))).toBe(true);
});
