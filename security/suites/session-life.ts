import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { makeResetLink } from "@/server/accounts/reset-link";
import { ask } from "../ask";
import { type Caller, call, headersOf, resultOf } from "../call";
import { cookiesOf, isSignedIn, knock, onlyCookies, setCookies } from "../knock";
import { forgetTries, withOwnServer } from "../own-server";
import { addPerson, type Person, password } from "../rooms";
import type { Suite } from "../suite";
import type { World } from "../world";

const dayMs = 24 * 60 * 60 * 1_000;
const minuteMs = 60_000;
const invented = "quiet rivers over slate 17";

type Trial = { world: World; misses: string[]; n: number };
type Session = typeof sessions.$inferSelect;

async function open(trial: Trial, person: Person, cookie = ""): Promise<string> {
  trial.n++;
  const answer = await knock(trial.world.nobody, "sign-in/email", { email: person.email, password }, { cookie });
  if (answer.status !== 200) throw new Error(`Signing in: ${answer.status} ${answer.text}`);
  return cookiesOf(answer);
}

async function expect(trial: Trial, cookie: string, isIn: boolean, when: string): Promise<void> {
  trial.n++;
  if ((await isSignedIn(trial.world.nobody, cookie)) !== isIn)
    trial.misses.push(`${when}: ${isIn ? "signed out" : "still signed in"}`);
}

const kept = ({ world }: Trial, person: Person): Promise<Session[]> =>
  world.engine.db.select().from(sessions).where(eq(sessions.userId, person.id));

/** As if the clock had gone on by so much. */
async function age(trial: Trial, person: Person, byMs: number): Promise<void> {
  const before = (moment: Date) => new Date(moment.getTime() - byMs);
  for (const { id, createdAt, updatedAt, expiresAt } of await kept(trial, person))
    await trial.world.engine.db
      .update(sessions)
      .set({ createdAt: before(createdAt), updatedAt: before(updatedAt), expiresAt: before(expiresAt) })
      .where(eq(sessions.id, id));
}

const act = ({ nobody }: World, cookie: string, name: string, input: object = {}, type = "mutation") =>
  call({ ...nobody, cookie } as Caller, { path: `account.${name}`, type }, JSON.stringify(input));

/** Cookies that somebody else put into the browser are worth nothing after signing in. */
async function fixation(trial: Trial): Promise<void> {
  const [person, attacker] = [
    await addPerson(trial.world.engine, "Victim"),
    await addPerson(trial.world.engine, "Attacker"),
  ];
  for (let times = 0; times < (trial.world.short ? 4 : 20); times++) {
    const planted =
      times % 3 === 0
        ? onlyCookies(await open(trial, attacker), /session_token/)
        : times % 3 === 1
          ? onlyCookies(await open(trial, person), /session_token/)
          : `attune.session_token=${Buffer.from(crypto.randomUUID()).toString("base64url").slice(0, 32)}.${"A".repeat(43)}%3D`;
    const fresh = await open(trial, person, planted);
    if (fresh.includes(planted)) trial.misses.push("signing in kept the token that was there");
    await expect(trial, planted, false, "a token from before signing in");
    await expect(trial, fresh, true, "the token of signing in");
  }
}

async function forged(trial: Trial): Promise<void> {
  const cookie = onlyCookies(await open(trial, await addPerson(trial.world.engine, "Forged")), /session_token/);
  const [name = "", value = ""] = cookie.split("=");
  const [token = "", signature = ""] = decodeURIComponent(value).split(".");
  const other = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  const tries = [
    ...Array.from({ length: 8 }, (_, at) => `${other(token, at * 3)}.${signature}`),
    ...Array.from({ length: 8 }, (_, at) => `${token}.${other(signature, at * 4)}`),
    ...[token, `${token}.`, `.${signature}`, `${token}.${signature}${signature}`, `null.${signature}`],
  ];
  for (const each of tries)
    await expect(trial, `${name}=${encodeURIComponent(each)}`, false, "a token that somebody changed");
  const { port, host, origin } = trial.world.nobody;
  const carriers: readonly (readonly [string, string])[] = [
    ["authorization", `Bearer ${token}`],
    ["authorization", `Bearer ${decodeURIComponent(value)}`],
    ["x-session-token", token],
  ];
  for (const [carrier, carried] of carriers) {
    const path = `/api/trpc/account.me?input=%7B%7D&session_token=${token}`;
    const answer = await ask(port, {
      path,
      headers: { ...headersOf({ port, host, origin, cookie: "" }), [carrier]: carried },
    });
    if (answer.status === 200) trial.misses.push("a session was taken from elsewhere than its cookie");
  }
}

async function idleAndAge(trial: Trial): Promise<void> {
  const person = await addPerson(trial.world.engine, "Away");
  const idle = await open(trial, person);
  await age(trial, person, 7 * dayMs - 10 * minuteMs);
  await expect(trial, idle, true, "a session unused for just under 7 days");
  await age(trial, person, 7 * dayMs - 10 * minuteMs);
  await expect(trial, idle, true, "a session used meanwhile");
  await age(trial, person, 7 * dayMs + 2 * minuteMs);
  await expect(trial, idle, false, "a session unused for 7 days");
  const busy = await open(trial, person);
  for (let day = 1; day <= 29; day++) {
    await age(trial, person, dayMs);
    await expect(trial, busy, true, `a session used every day, on day ${day}`);
  }
  await age(trial, person, dayMs + minuteMs);
  await expect(trial, busy, false, "a session used every day, after 30 days");
}

async function endings(trial: Trial): Promise<void> {
  const { world, misses } = trial;
  const person = await addPerson(world.engine, "Ends");
  const out = await open(trial, person);
  await knock(world.nobody, "sign-out", {}, { cookie: out });
  await expect(trial, out, false, "after signing out");
  if ((await kept(trial, person)).length > 0) misses.push("signing out leaves the session in the database");

  const mine = await open(trial, person);
  const others = [await open(trial, person), await open(trial, person), await open(trial, person)];
  const listed = resultOf<{ id: string; isThis: boolean }[]>(await act(world, mine, "sessions", {}, "query"));
  if (listed.length !== 4 || listed.filter(({ isThis }) => isThis).length !== 1)
    misses.push(`4 sessions are listed as ${listed.length}`);
  const tokens = (await kept(trial, person)).map(({ token }) => token);
  if (tokens.some((token) => JSON.stringify(listed).includes(token))) misses.push("the list shows tokens");

  const stranger = await open(trial, await addPerson(world.engine, "Stranger"));
  const notTheirs = await act(world, stranger, "endSession", { sessionId: listed[0]?.id });
  if (notTheirs.status !== 404) misses.push(`ending somebody else's session: ${notTheirs.status}`);
  for (const each of [mine, ...others]) await expect(trial, each, true, "after somebody else tried to end it");
  const ofOther = (await kept(trial, person)).find(({ token }) => decodeURIComponent(others[0] ?? "").includes(token));
  await act(world, mine, "endSession", { sessionId: ofOther?.id });
  await expect(trial, others[0] ?? "", false, "a session ended by its owner");
  await act(world, mine, "endOtherSessions");
  for (const each of others) await expect(trial, each, false, "after ending all others");
  await expect(trial, mine, true, "this one, after ending all others");

  const more = [await open(trial, person), await open(trial, person)];
  const changed = await act(world, mine, "changePassword", { current: password, next: invented });
  if (changed.status !== 200) misses.push(`changing the password: ${changed.status}`);
  for (const each of more) await expect(trial, each, false, "another session after the password was changed");
  await expect(trial, mine, true, "this session after the password was changed");

  const link = await world.engine.inTransaction((tx) =>
    makeResetLink(tx, { userId: person.id, origin: "terminal", baseUrl: "" }),
  );
  const given = { secret: link.split("#")[1], password: "slate 17 rivers quietly over" };
  const reset = await knock(world.nobody, "reset", given);
  if (reset.status !== 200) misses.push(`a new password by link: ${reset.status} ${reset.text}`);
  if (setCookies(reset).length > 0) misses.push("a new password by link opens a session");
  await expect(trial, mine, false, "a session after a new password by link");
  if ((await knock(world.nobody, "reset", { ...given, password: "eleven otters sleep late" })).status === 200)
    misses.push("a link for a password worked twice");
}

/** Flags that keep a cookie from scripts, other sites and other names of the same host. */
function flags(cookies: readonly string[], isHttps: boolean): string[] {
  const misses = cookies.length >= 2 ? [] : [`signing in sets ${cookies.length} cookies`];
  for (const cookie of cookies) {
    const [named = "", ...attributes] = cookie.split("; ");
    const has = (wanted: RegExp) => attributes.some((each) => wanted.test(each));
    const lacks = [/^HttpOnly$/i, /^SameSite=(Lax|Strict)$/i, /^Path=\/$/i, ...(isHttps ? [/^Secure$/i] : [])];
    for (const wanted of lacks.filter((each) => !has(each)))
      misses.push(`${named.split("=")[0]} on ${isHttps ? "https" : "http"} lacks ${wanted}`);
    if (has(/^Domain/i)) misses.push(`${named.split("=")[0]} names a domain`);
    if (isHttps && !named.startsWith("__Host-")) misses.push(`${named.split("=")[0]} is not bound to its host`);
  }
  return misses;
}

async function cookieFlags(trial: Trial): Promise<void> {
  const { world, misses } = trial;
  const person = await addPerson(world.engine, "Cookies");
  const given = { email: person.email, password };
  misses.push(...flags(setCookies(await knock(world.nobody, "sign-in/email", given)), false));
  if (world.short) return;
  await withOwnServer(
    world,
    "https",
    async (own, server) => {
      const other = await addPerson(own.engine, "On https");
      const answer = await knock(server, "sign-in/email", { ...given, email: other.email });
      misses.push(...flags(setCookies(answer), true));
      const cookie = cookiesOf(answer);
      if (!(await isSignedIn(server, cookie))) misses.push("on https nobody is signed in");
      if (await isSignedIn(server, cookie.replaceAll("__Host-", "")))
        misses.push("on https a cookie without its prefix is taken");
    },
    { BASE_URL: "https://attune.test", TRUST_PROXY: "127.0.0.1" },
  );
}

export const sessionLife: Suite = {
  id: "A5",
  goal: "a new token at every sign-in (0 of 20 fixed), 7 days idle and 30 days at most, ended on the server by signing out; a changed password and a link for one end the others; one's own are listed without tokens and ended; HttpOnly, SameSite, __Host- and Secure",
  short: true,
  run: async (world) => {
    const trial: Trial = { world, misses: [], n: 0 };
    for (const part of [fixation, forged, idleAndAge, endings, cookieFlags]) await part(trial);
    await forgetTries(world.engine);
    return {
      figure: `${trial.n} looks at sessions, ${trial.misses.length} deviations`,
      n: trial.n,
      misses: trial.misses,
    };
  },
};
