import { dictionary } from "@zxcvbn-ts/language-common";
import { Secret, TOTP } from "otpauth";
import { requireGoodPassword } from "@/server/accounts/good-password";
import { type Caller, call, resultOf } from "../call";
import { knock } from "../knock";
import { forgetTries } from "../own-server";
import type { Random } from "../random";
import { addPerson, addRoom, password } from "../rooms";
import type { Suite } from "../suite";
import type { World } from "../world";

const words = dictionary["passwords-common"].map(String);
const shortest = 15;
const signFor: Readonly<Record<string, string>> = { a: "@", e: "3", i: "1", o: "0", s: "$", t: "7", b: "8", g: "9" };
const leet = (word: string) => word.replace(/[aeiostbg]/g, (letter) => signFor[letter] ?? letter);
const repeated = (word: string) => word.repeat(Math.ceil(shortest / word.length));

/** What people do with a word that everybody tries, until it is long enough. */
const ways: readonly [string, (word: string) => string][] = [
  ["repeated", repeated],
  ["doubled", (word) => (word + word).padEnd(shortest, "1")],
  ["as look-alike signs", (word) => repeated(leet(word))],
  ["padded with digits", (word) => word.padEnd(shortest, "1234567890")],
  ["padded with signs", (word) => leet(word).padEnd(shortest, "!")],
  ["in capitals, with hyphens", (word) => `${word.toUpperCase()}-`.repeat(Math.ceil(shortest / (word.length + 1)))],
];

const ground = { name: "Ines Calder", email: "ines.calder@larkmere.test", workspaceNames: ["Larkmere Living"] };
const isTaken = (given: string, hasSecondFactor = false): Promise<boolean> =>
  requireGoodPassword(given, { ...ground, hasSecondFactor }).then(
    () => true,
    () => false,
  );

async function everyWord(n: number): Promise<{ tried: number; misses: string[] }> {
  const misses: string[] = [];
  const some = words.filter((_word, at) => at % Math.ceil(words.length / n) === 0);
  for (const word of some) {
    if (await isTaken(word, true)) misses.push(`${word} was taken beside a second factor`);
    for (const [way, made] of ways) if (await isTaken(made(word))) misses.push(`${word} ${way} was taken`);
  }
  return { tried: some.length * (1 + ways.length), misses };
}

const syllables = ["ka", "lo", "mir", "ten", "ush", "vel", "dro", "pin", "sax", "wem", "yol", "fri", "gub", "hes"];
const phrase = (random: Random) =>
  Array.from({ length: 5 }, () => random.pick(syllables) + random.pick(syllables)).join(" ");

const odd = [
  "two  spaces, and one at the end ",
  "пароль от дома у озера",
  "湖のカワウソはとても静かに泳いでいる",
  "\u00c5ngstr\u00f6m walks by the lake",
  "🦦🦫🦔🐿🦨🦡🦥🐀🐁🦝🐇🐢🦎🐍🐲",
  `${"kalomir tenush veldro pin ".repeat(5)}x1`.slice(0, 128),
  `${"sax wem yol fri gub hes ".repeat(7).trim()}, with a tail of its own`,
];

async function change(caller: Caller, current: string, next: string): Promise<number> {
  const procedure = { path: "account.changePassword", type: "mutation" };
  return (await call(caller, procedure, JSON.stringify({ current, next }))).status;
}

/** What the forms take, over HTTP: whatever is typed is the password, to the last space. */
async function overHttp(world: World): Promise<{ tried: number; misses: string[] }> {
  const { engine, nobody } = world;
  const misses: string[] = [];
  const person = await addPerson(engine, "Ines Calder");
  const caller = await world.as(person);
  const context = [person.email, "personalization", "Attune Attune Attune", "Ines Calder 2026", "1nes c4lder attun3"];
  for (const next of ["fourteen chars", ...context, "x".repeat(201), "passwordpassword"])
    if ((await change(caller, password, next)) === 200) misses.push(`“${next.slice(0, 40)}” was taken`);
  let current = password;
  for (const next of odd) {
    await forgetTries(engine);
    const status = await change(caller, current, next);
    if (status !== 200) {
      misses.push(`“${next}” (${next.length}) was refused with ${status}`);
      continue;
    }
    current = next;
    const signIn = (typed: string) => knock(nobody, "sign-in/email", { email: person.email, password: typed });
    if ((await signIn(next)).status !== 200) misses.push(`“${next}” does not sign in as typed`);
    if ((await signIn(next.normalize("NFD"))).status !== 200) misses.push(`“${next}” typed on another keyboard fails`);
    if ((await signIn(`${next} `)).status === 200 || (await signIn(next.slice(0, -1))).status === 200)
      misses.push(`“${next}” is cut or trimmed`);
  }
  await forgetTries(engine);
  return { tried: context.length + 3 + 4 * odd.length, misses };
}

/** Eight are enough beside a second factor, and seven are not; in every form that takes a new password fewer never are. */
async function lengths(world: World): Promise<{ tried: number; misses: string[] }> {
  const misses: string[] = [];
  const person = await addPerson(world.engine, "With an app");
  const caller = await world.as(person);
  const act = (name: string, input: object) =>
    call(caller, { path: `account.${name}`, type: "mutation" }, JSON.stringify(input));
  if ((await change(caller, password, "velush drop 4")) === 200) misses.push("13 characters were taken alone");
  const { secret } = resultOf<{ secret: string }>(await act("beginSecondFactor", { password }));
  await act("confirmSecondFactor", { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  if ((await change(caller, password, "velush4")) === 200) misses.push("7 characters were taken beside a factor");
  if ((await change(caller, password, "velush4q")) !== 200) misses.push("8 characters were refused beside a factor");
  if ((await act("endSecondFactor", { password: "velush4q" })).status === 200)
    misses.push("the second factor could be turned off, and 8 characters stand alone");
  const room = await addRoom(world.engine);
  const owner = await world.as(room.people.owner);
  const invited = await call(
    owner,
    { path: "member.invite", type: "mutation" },
    JSON.stringify({ workspaceId: room.workspaceId, email: `${crypto.randomUUID()}@larkmere.test`, role: "viewer" }),
  );
  const { secret: link } = resultOf<{ secret: string }>(invited);
  for (const given of ["velush drop 4", "passwordpassword", "password1234567"]) {
    const input = JSON.stringify({ secret: link, name: "Noor Patel", password: given });
    if ((await call(world.nobody, { path: "account.join", type: "mutation" }, input)).status === 200)
      misses.push(`“${given}” was taken by an invitation`);
  }
  return { tried: 7, misses };
}

export const passwordPolicy: Suite = {
  id: "A2",
  goal: `15 characters alone, 8 beside a second factor, 200 as typed; all ${words.length} listed passwords refused, also repeated, padded and in look-alike signs, and names that anybody would try; no sentence refused`,
  short: true,
  run: async (world) => {
    const listed = await everyWord(world.short ? 300 : words.length);
    const misses = [...listed.misses];
    const phrases = Array.from({ length: world.short ? 100 : 2_000 }, () => phrase(world.random));
    for (const each of phrases) if (!(await isTaken(each))) misses.push(`“${each}” was refused`);
    const parts = [await overHttp(world), await lengths(world)];
    for (const part of parts) misses.push(...part.misses);
    const n = listed.tried + phrases.length + parts.reduce((sum, { tried }) => sum + tried, 0);
    return {
      figure: `${listed.tried} disguises of listed passwords, ${listed.misses.length} taken; ${phrases.length} sentences, ${misses.filter((miss) => /was refused$/.test(miss)).length} refused; ${n - listed.tried - phrases.length} over HTTP`,
      n,
      misses,
    };
  },
};
