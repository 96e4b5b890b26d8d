import type { Page } from "@playwright/test";
import { type Act, button, chooses, clicks, keys, opens, type Screen, searches } from "./act";

const dialogOpener = "main button[aria-haspopup=dialog]";
const gridCell = "main [role=grid] [tabindex='0']";
const sorts = (name: string) => clicks(`sort: ${name.toLowerCase()}`, button(name));
const screen = (path: string, ready: string, ...acts: readonly Act[]): Screen => ({ path, ready, acts });

const confidence = '[role="grid"] tbody tr[aria-rowindex="3"] [data-at$="|confidence"]';
/** An answer of a use case is written into the list; the list is ranked anew before it is stored. */
const writesAnswer: Act = {
  name: "write an answer",
  before: async (page) => {
    if ((await page.locator(confidence).count()) > 0) return;
    await button("Columns")(page).click();
    await page.getByRole("checkbox", { name: "Confidence in the scores" }).check();
    await page.keyboard.press("Escape");
  },
  act: async (page) => {
    const cell = page.locator(confidence);
    await cell.click();
    await page.keyboard.press(Number(await cell.textContent()) <= 2 ? "5" : "1");
    await page.getByRole("grid").getByRole("textbox").waitFor();
    await page.keyboard.press("Enter");
  },
  stores: /useCase\.editMany/,
};

/** Why, for whom, with what. */
export const whyAndWhat: readonly Screen[] = [
  screen("brief", dialogOpener, opens("open what stands behind a number", dialogOpener)),
  screen(
    "why",
    "main textarea",
    keys("type a letter", "main textarea", "a", "Backspace"),
    clicks("change the way of writing", (page, run) =>
      button(run % 2 === 0 ? "One question at a time" : "As a page")(page),
    ),
  ),
  screen("why/readiness", "main a[href]", opens("open sources", dialogOpener)),
  screen(
    "outcomes",
    "[data-map-title]",
    keys("arrow key", "[data-map-title]", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"),
    opens("open a node", "[data-map-title='O5']"),
    opens("write a chain", button("Write a chain")),
  ),
  screen(
    "findings",
    "[role=grid] tbody [tabindex='0']",
    searches(),
    keys("arrow key", "[role=grid] tbody tr[tabindex='0']", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
    chooses("choose an area", "main select >> nth=0"),
  ),
  screen(
    "use-cases",
    '[role="grid"] a[data-at]',
    searches(),
    clicks("sort", (page, run) => page.locator(`[data-at="head|${run % 2 === 0 ? "regretRisk" : "name"}"]`)),
    {
      ...keys("select all", '[role="grid"] tbody a[data-at]', "Control+a"),
      after: (page) => page.keyboard.press("Escape"),
    },
    writesAnswer,
  ),
  screen(
    "use-cases/W01",
    "main button[aria-label^=Priority]",
    opens("open what the priority is made of", "main button[aria-label^=Priority]"),
    opens("change its status", button("Change status")),
  ),
  screen(
    "use-cases/matrix",
    "main [data-mark][tabindex='0']",
    searches(),
    keys("arrow key", "main [data-mark][tabindex='0']", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"),
    clicks("as a table and back", "main button[aria-pressed]"),
  ),
  screen(
    "use-cases/robustness",
    "main [data-row][tabindex='0']",
    keys("arrow key", "main [data-row][tabindex='0']", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
  ),
  screen(
    "use-cases/weights",
    "main input[type=range]",
    keys("move a weight", "main input[type=range]", "ArrowRight", "ArrowLeft"),
    sorts("RICE"),
  ),
  screen(
    "audiences",
    "main tbody button",
    sorts("Score"),
    clicks("open one", (page, run) => rowButton(page, run)),
  ),
  screen(
    "journey",
    "[data-place]",
    keys("arrow key", "[data-place][tabindex='0']", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"),
    clicks("open a place", (page, run) => page.locator("[data-place]").nth(3 * run)),
    clicks("only what runs", (page) => page.getByRole("checkbox", { name: "Only what runs" })),
  ),
  screen(
    "channels",
    "main tbody button",
    sorts("Score"),
    clicks("open one", (page, run) => rowButton(page, run)),
  ),
  screen(
    "channels/grid",
    gridCell,
    keys("arrow key", gridCell, "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"),
    chooses("choose what to cross", "main select >> nth=0"),
  ),
  screen(
    "channels/pressure",
    gridCell,
    keys("arrow key", gridCell, "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"),
    chooses("choose an audience", "main select >> nth=0"),
  ),
  screen(
    "data-held",
    "main tbody button",
    searches(),
    clicks("sort", (page) => page.locator("main thead button").nth(2)),
    clicks("another part", (page, run) =>
      page
        .getByRole("navigation", { name: "Parts of the ledger" })
        .getByRole("button", { name: run % 2 === 0 ? "By moment" : "All data" }),
    ),
  ),
  screen("rounds", "main a[href*='/rounds/']", opens("start a round", button("Start a round"))),
  screen("rounds/SR1", "main a[href]"),
  screen("deck", "main a[href*='/deck/']", opens("make a deck", button("Make a deck"))),
  screen("deck/DK1", "main button"),
  { ...screen("inbox", "main select", chooses("choose a kind", "main select >> nth=1")), onlyLarge: true },
  screen(
    "audit",
    "main button[aria-label^='Open:']",
    searches(),
    clicks("open an entry", (page, run) => page.locator("main button[aria-label^='Open:']").nth(run % 2)),
  ),
  screen("members", "main tbody select", opens("invite somebody", button("Invite someone"))),
];

function rowButton(page: Page, run: number) {
  return page.locator("main tbody tr button:not([aria-haspopup])").nth(run % 5);
}
