import type { Page } from "@playwright/test";
import { type Spread, spreadOf } from "./spread";

const moves = 20;
const card = "Pick your benefit";
const quarters = ["Q1 2028", "Q4 2027"] as const;

export type BoardMove = { answeredMs: Spread; storedMs: Spread };

/**
 * From the click that confirms a move to the frame that shows the card in its new place, and how long the request
 * took that stored it, both as the browser sees them.
 */
export async function measureBoardMove(page: Page, roadmap: string): Promise<BoardMove> {
  await page.goto(roadmap);
  const answered: number[] = [];
  const stored: number[] = [];
  for (let run = 0; run < moves; run++) {
    const to = quarters[run % 2] ?? quarters[0];
    await page.getByRole("button", { name: `Move ${card} to…` }).click();
    await page.getByRole("menuitem", { name: to }).click();
    const storing = page.waitForResponse(/roadmap\.move/);
    const confirm = page.getByRole("button", { name: `Move to ${to}` });
    await confirm.waitFor();
    answered.push(
      await confirm.evaluate(
        (button, shown) =>
          new Promise<number>((done) => {
            const from = performance.now();
            const isShown = () =>
              !document.querySelector('[role="dialog"]') && document.querySelector(`article[aria-label*="${shown}"]`);
            const look = () => (isShown() ? done(performance.now() - from) : requestAnimationFrame(look));
            (button as HTMLButtonElement).click();
            requestAnimationFrame(look);
          }),
        `${card}, use case, ${to}`,
      ),
    );
    const response = await storing;
    await response.finished();
    stored.push(response.request().timing().responseEnd);
  }
  return { answeredMs: spreadOf(answered), storedMs: spreadOf(stored) };
}
