import { clicks, keys, type PlanScreen } from "./plan-acts";

const row = "main [data-test][tabindex='0']";
const search = 'main input[type="search"]';
const curve = 'main select:has(option[value="M-CREEP"])';

/** The screens of a log of many tests, and what is done most on each. */
export const testScreens: readonly PlanScreen[] = [
  {
    path: "experiments",
    queries: ["experiment.list", "experiment.filters"],
    ready: "main [data-test]",
    acts: [
      keys("type in the search", search, "c", "o", "Backspace", "Backspace"),
      keys("arrow key", row, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
    ],
  },
  { path: "experiments/calendar", queries: ["experiment.calendar"], ready: "main a", acts: [] },
  { path: "experiments/learnings", queries: ["learning.list"], ready: "main a", acts: [] },
  { path: "experiments/programme", queries: ["experiment.programme"], ready: "main a", acts: [] },
  {
    path: "experiments/X2",
    queries: [["experiment.readout", { experimentId: "X2" }]],
    ready: "main button[aria-haspopup]",
    acts: [
      {
        name: "another curve",
        before: (page) => page.locator(curve).first().waitFor(),
        act: (page, run) =>
          page
            .locator(curve)
            .first()
            .evaluate(
              (element, value) => {
                const field = element as HTMLSelectElement;
                Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(field, value);
                field.dispatchEvent(new Event("change", { bubbles: true }));
              },
              run % 2 === 0 ? "M-CREEP" : "M-CONV",
            ),
      },
      clicks("the curve as a table and back", (page) => page.locator("main figure button[aria-pressed]").first()),
    ],
  },
];
