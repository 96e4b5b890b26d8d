import type { Page } from "@playwright/test";
import { type Spread, spreadOf } from "./spread";

const moves = 20;
const card = "Pick your benefit";
const quarters = ["Q1 2028", "Q4 2027"] as const;

export type BoardMove = { answeredMs: Spread; frames: Spread; storedMs: Spread };

/**
 * From the click that confirms a move to the frame that shows the card in its new place, in time and in frames drawn
 * since (1: the next one), and how long the request took that stored it, all as the browser sees them.
 */
export async function measureBoardMove(page: Page, roadmap: string): Promise<BoardMove> {
  await page.goto(roadmap);
  const answered: number[] = [];
  const frames: number[] = [];
  const stored: number[] = [];
  for (let run = 0; run < moves; run++) {
    const to = quarters[run % 2] ?? quarters[0];
    await page.getByRole("button", { name: `Move ${card} to…` }).click();
    await page.getByRole("menuitem", { name: to }).click();
    const storing = page.waitForResponse(/roadmap\.move/);
    const confirm = page.getByRole("button", { name: `Move to ${to}` });
    await confirm.waitFor();
    const answer = await confirm.evaluate(
      (button, shown) =>
        new Promise<{ ms: number; frames: number }>((done) => {
          const from = performance.now();
          let frames = 0;
          const isShown = () =>
            !document.querySelector('[role="dialog"]') && document.querySelector(`article[aria-label*="${shown}"]`);
          const look = () => {
            frames++;
            if (isShown()) done({ ms: performance.now() - from, frames });
            else requestAnimationFrame(look);
          };
          (button as HTMLButtonElement).click();
          requestAnimationFrame(look);
        }),
      `${card}, use case, ${to}`,
    );
    answered.push(answer.ms);
    frames.push(answer.frames);
    const response = await storing;
    await response.finished();
    stored.push(response.request().timing().responseEnd);
  }
  return { answeredMs: spreadOf(answered), frames: spreadOf(frames), storedMs: spreadOf(stored) };
}
