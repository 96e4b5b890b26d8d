import { expect, test } from "vitest";
import { takeTurns } from "./take-turns";

test("so many at once, so many waiting, the next is asked to come back, and a failure frees its place", async () => {
  const inTurn = takeTurns(2, 3);
  let [running, most] = [0, 0];
  const work = async (at: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    if (at === 1) throw new Error("one fails");
    return at;
  };
  const all = [0, 1, 2, 3, 4].map((at) => inTurn(() => work(at)));
  await expect(inTurn(() => work(5))).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 60 });
  const answers = await Promise.allSettled(all);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(most).toBe(2);
  expect(await inTurn(() => work(6))).toBe(6);
});
