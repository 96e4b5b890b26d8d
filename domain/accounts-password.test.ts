import { expect, it } from "vitest";
import { foldedWord, type PasswordGround, passwordProblem } from "./accounts-password";

const listed = new Set(["password", "123456", "otters", "letmein", "8675309"].map(foldedWord));
const ground: PasswordGround = {
  listed,
  own: ["Attune", "personalization", "personalisation", "Larkmere Living", "Ines Calder", "ines@larkmere.test"],
  hasSecondFactor: false,
};
const refused = (password: string, besides: Partial<PasswordGround> = {}) =>
  passwordProblem(password, { ...ground, ...besides }) !== null;

it.each([
  "drowssapdrowssap",
  "Password!Password?",
  "12345password54321",
  "aaaaapasswordaaaaa",
  "867530986753091",
  "p@$$W0RD p@$$W0RD",
])("%s is a listed word made longer", (password) => expect(refused(password)).toBe(true));

it.each([
  "personalization",
  "Personalisation1",
  "attune-attune-attune",
  "larkmere-living-2026",
  "inescalder@larkmere",
  "4ttun3 l4rkm3r3 2026",
  "attune.ines.calder!!",
])("%s is made of names that anybody would try", (password) => expect(refused(password)).toBe(true));

it.each(["aaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "qwertyuiopasdfghjkl", "987654321098765432"])(
  "%s is a pattern",
  (password) => expect(refused(password)).toBe(true),
);

it.each([
  "the otters of the lake",
  "a long enough sentence",
  "correct horse battery staple",
  "Attune likes otters in the lake",
  "пароль от дома у озера",
  "湖のカワウソはとても静かに泳いでいる",
  "8349176205543981726",
  "             wide open spaces   ",
  "🦦🦫🦔🐿🦨🦡🦥🐀🐁🦝🐇🐢🦎🐍🐲",
])("%s is taken", (password) => expect(passwordProblem(password, ground)).toBeNull());

it("counts characters as people do, and takes 200 as typed", () => {
  expect(passwordProblem("fourteen chars", ground)).toMatch(/^Use 15/);
  expect(passwordProblem("fifteen chars ok", ground)).toBeNull();
  expect(passwordProblem("otter pond", { ...ground, hasSecondFactor: true })).toBeNull();
  expect(passwordProblem("otter p", { ...ground, hasSecondFactor: true })).toMatch(/^Use 8/);
  const long = Array.from({ length: 200 }, (_, at) => String.fromCharCode(97 + ((at * at * 7) % 26))).join("");
  expect(passwordProblem(long, ground)).toBeNull();
  expect(passwordProblem(`${long}x`, ground)).toMatch(/200/);
});

it("answers within a moment, whatever is typed", () => {
  const started = performance.now();
  for (const worst of [
    `${"1".repeat(199)}x`,
    `${"a".repeat(100)}${"1".repeat(100)}`,
    "1a".repeat(100),
    `${"!".repeat(99)}zz${"?".repeat(99)}`,
  ])
    passwordProblem(worst, ground);
  expect(performance.now() - started).toBeLessThan(1_000);
});
