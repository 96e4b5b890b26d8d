import { expect, test } from "vitest";
import { fillWords, randomShares, randomState } from "./random-words";

test("the published first words of xoshiro128** from the state 1, 2, 3, 4", () => {
  const words = new Uint32Array(10);
  fillWords(Int32Array.of(1, 2, 3, 4), words);
  expect([...words]).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("a sequence goes on where it stopped, and another seed gives another one", () => {
  const [whole, part] = [new Uint32Array(8), new Uint32Array(4)];
  fillWords(randomState(7), whole);
  const state = randomState(7);
  fillWords(state, part);
  expect([...part]).toEqual([...whole.subarray(0, 4)]);
  fillWords(state, part);
  expect([...part]).toEqual([...whole.subarray(4)]);
  fillWords(randomState(8), part);
  expect([...part]).not.toEqual([...whole.subarray(0, 4)]);
});

test("shares are even: mean and spread of a million within four standard errors", () => {
  const share = randomShares(randomState(1));
  const count = 1_000_000;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < count; at++) {
    const value = share();
    sum += value;
    squares += value * value;
  }
  expect(Math.abs(sum / count - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
  expect(Math.abs(squares / count - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / count));
});
