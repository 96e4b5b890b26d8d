import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, it, test } from "vitest";
import { foldedWord, type PasswordGround, passwordProblem } from "@/domain/accounts-password";

const words = dictionary["passwords-common"] as readonly string[];
const ground: PasswordGround = { listed: new Set(words.map(foldedWord)), own: ["Attune"], hasSecondFactor: false };
const refused = (password: string, besides: Partial<PasswordGround> = {}) =>
  passwordProblem(password, { ...ground, ...besides }) !== null;

const repeated = (word: string, length: number) =>
  word.repeat(Math.ceil(length / word.length)).slice(0, Math.max(length, word.length));
const signFor: Record<string, string> = {
  a: "4",
  e: "3",
  i: "1",
  o: "0",
  s: "$",
  t: "7",
  b: "8",
  g: "9",
  l: "1",
  z: "2",
};
const leet = (word: string) => word.replace(/[aeiostbglz]/g, (letter) => signFor[letter]!);

describe("passwords that are tried first", () => {
  test.each([
    ["as they are, where a second factor allows fewer characters", (word: string) => word, true],
    ["repeated to reach the length", (word: string) => repeated(word, 15), false],
    ["doubled whole", (word: string) => repeated(word + word, 15), false],
    ["padded with digits", (word: string) => word.padEnd(15, "1234567890"), false],
    ["padded with one sign", (word: string) => word.padEnd(15, "!"), false],
    ["with look-alike signs, repeated", (word: string) => repeated(leet(word), 15), false],
    ["with look-alike signs, padded", (word: string) => leet(word).padEnd(15, "!"), false],
    ["in capitals, with hyphens between", (word: string) => `${word.toUpperCase()}-`.repeat(3), false],
  ])("are refused %s", (_way, made, hasSecondFactor) => {
    expect(words.length).toBeGreaterThan(49_000);
    const letThrough = words.map(made).filter((password) => !refused(password, { hasSecondFactor }));
    expect(letThrough.slice(0, 20)).toEqual([]);
  });
});

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
