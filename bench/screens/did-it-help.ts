import { type Act, button, chooses, clicks, keys, opens, type Screen, searches } from "./act";

const dialogOpener = "main button[aria-haspopup=dialog]";
const test = "main [data-test][tabindex='0']";
const tableAndBack = clicks("as a table and back", button(/^(Table|Chart)$/));
const screen = (path: string, ready: string, ...acts: readonly Act[]): Screen => ({ path, ready, acts });

/** Did it help. */
export const didItHelp: readonly Screen[] = [
  screen(
    "experiments",
    "main [data-test]",
    searches(),
    keys("arrow key", test, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
    chooses("choose a state", "main select >> nth=0"),
  ),
  screen(
    "experiments/T10",
    "main button[aria-haspopup=dialog]",
    chooses("another curve", 'main select:has(option[value="M-CONV"])'),
    opens("open what stands behind a number", "main button[aria-label*='How th']"),
  ),
  screen("experiments/T10/plan", "main a[href]"),
  screen("experiments/T10/results", "main a[href]"),
  screen("experiments/T10/history", "main button"),
  screen(
    "experiments/new",
    "main form input, main input",
    keys("type a letter", "main input >> nth=0", "a", "Backspace"),
  ),
  screen("experiments/calendar", "main a[href*='/experiments/']"),
  screen("experiments/learnings", "main a[href*='/experiments/']"),
  screen("experiments/programme", dialogOpener, opens("open what stands behind a number", dialogOpener)),
  screen(
    "metrics",
    "main button[aria-describedby]",
    tableAndBack,
    chooses("choose a metric", "main select >> nth=1"),
    opens("open what stands behind an index", "main button[aria-label*='index,']"),
  ),
  screen("metrics/M-CONV", "main button[aria-describedby]", tableAndBack, {
    ...chooses("choose a period", "main select >> nth=0"),
    onlyLarge: true,
  }),
  screen(
    "metrics/values",
    "main [role=grid] [data-at]",
    keys("arrow key", "main [role=grid] [tabindex='0']", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"),
    chooses("choose a group", "main select >> nth=0"),
  ),
  screen(
    "metrics/library",
    "main tr[data-row][tabindex='0']",
    searches(),
    keys("arrow key", "main tr[data-row][tabindex='0']", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
  ),
  screen("metrics/folder", "main a[href]"),
  screen(
    "returns",
    "main button[data-line]",
    clicks("sort: cost", button("Cost")),
    clicks("open a line", (page, run) => page.locator("main button[data-line]").nth(run % 3)),
  ),
  screen("reviews", "main a[href*='/reviews/RM']", opens("plan a meeting", button("Plan a meeting"))),
  screen("reviews/RM2", "main button"),
  screen("reviews/decisions", 'main input[type="search"]', searches()),
  screen("reviews/why-still", "main button", opens("decide", "main button[aria-label^='Decide:']")),
  screen("surveys", "main button", opens("enter a wave", button("Enter a wave")), tableAndBack),
  screen("surveys/Q-PULSE", "main a[href]"),
  screen(
    "evidence",
    "main [aria-label=Evidence] button",
    searches(),
    chooses("choose a kind", "main select >> nth=0"),
    clicks("open a card", (page, run) => page.locator("main [aria-label=Evidence] button").nth(2 * run)),
  ),
];
