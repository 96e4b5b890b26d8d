import { type Answer, ask } from "../../security/ask";
import { type Caller, call, resultOf, signedIn } from "../../security/call";
import { isSignedIn, knock } from "../../security/knock";
import { password } from "../../security/rooms";
import type { RunningServer } from "../../security/start-server";
import { checkDeeds } from "../check-deeds";
import { type Clock, newClock } from "../clock";
import { runCommand } from "../command";
import { type Deed, mutation } from "../deed";
import { listen } from "../listen";
import { type Row, readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters, type Writers } from "../writers";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const toldMs = 1_000;
const endedMs = 5_000;
/** The longest that anybody who guesses is ever made to wait, and as much again for a minute begun. */
const longestWaitSeconds = 17 * 60;

type Trial = {
  stage: Stage;
  server: RunningServer;
  clock: Clock;
  writers: Writers;
  deeds: Deed[];
  looks: number;
  misses: string[];
};

const query = (path: string) => ({ path, type: "query" });
const emailOf = (personId: string) => `${personId}@larkmere.test`;

async function done<T>(caller: Caller, path: string, input: object): Promise<T> {
  return resultOf<T>(await call(caller, mutation(path), JSON.stringify(input)));
}

const enter = ({ server }: Trial, email: string): Promise<Caller> =>
  signedIn({ port: server.port, host: server.host, origin: server.origin, cookie: "" }, email, password);

function expect(trial: Trial, found: boolean, wanted: boolean, told: string): void {
  trial.looks++;
  if (found !== wanted) trial.misses.push(`${told}: ${found ? "still good" : "over"}`);
}

/** Everybody writes a little; whatever the clock says, it is stored and in the history. */
async function write(trial: Trial, many: number): Promise<void> {
  const load = trial.writers.write([trial.server], { most: many });
  await load.ended;
  trial.deeds.push(...load.deeds);
  trial.misses.push(...load.misses);
}

/** From this moment on for a month: what is given for a time is good for that time, by the server's clock. */
async function runsOut(trial: Trial, from: number): Promise<void> {
  const { stage, server, clock } = trial;
  const { workspaceId, people } = stage.room;
  await clock.set(from);
  const named = new Date(from).toISOString();
  const nobody: Caller = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
  const owner = await enter(trial, people.owner.email);
  for (const actor of stage.actors) actor.cookie = (await enter(trial, emailOf(actor.personId))).cookie;
  const [idle, busy] = [await enter(trial, people.viewer.email), await enter(trial, people.editor.email)];
  const invited = { workspaceId, email: emailOf(crypto.randomUUID()), role: "viewer" };
  const invitation = await done<{ secret: string }>(owner, "member.invite", invited);
  const wanted = { workspaceId, deckId: "DK1", name: "For a day", days: 1, passphrase: null };
  const link = await done<{ secret: string }>(owner, "deck.share", { ...wanted, hidesNames: false, hidesCosts: false });
  const isGood = ({ status }: Answer) => status === 200;
  const opens = async () =>
    isGood(await call(nobody, mutation("deck.shared"), JSON.stringify({ secret: link.secret })));
  const invites = async () =>
    isGood(await call(nobody, query("account.invitation"), JSON.stringify({ secret: invitation.secret })));
  const isIn = (caller: Caller) => isSignedIn(server, caller.cookie);
  const at = async (after: number) => clock.set(from + after);

  await at(day - 5 * minute);
  expect(trial, await opens(), true, `${named}: a link for a day, just before its end`);
  await at(day + minute);
  expect(trial, await opens(), false, `${named}: a link for a day, after it`);
  expect(trial, await isIn(busy), true, `${named}: a session after a day`);
  await write(trial, 8);
  await at(6 * day);
  expect(trial, await isIn(busy), true, `${named}: a session after six days`);
  await at(7 * day - 5 * minute);
  expect(trial, await invites(), true, `${named}: an invitation, just before its end`);
  await at(7 * day + minute);
  expect(trial, await invites(), false, `${named}: an invitation after seven days`);
  expect(trial, await isIn(idle), false, `${named}: a session unused for seven days`);
  for (const after of [12, 18, 24, 29]) {
    await at(after * day);
    expect(trial, await isIn(busy), true, `${named}: a session in use, on day ${after}`);
  }
  await at(30 * day + minute);
  expect(trial, await isIn(busy), false, `${named}: a session in use, after thirty days`);
}

async function guess(trial: Trial, email: string): Promise<void> {
  for (let tried = 0; tried < 12; tried++)
    await knock(trial.server, "sign-in/email", { email, password: `a guess, the ${tried}th of many` });
  const { status } = await knock(trial.server, "sign-in/email", { email, password });
  if (status !== 429) trial.misses.push(`12 wrong passwords, and the next is answered with ${status}`);
}

/** Forward a day and back two while people look and write: what comes later stays later, and nobody waits for a day. */
async function thereAndBack(trial: Trial): Promise<void> {
  const { stage, server, clock, misses } = trial;
  const { workspaceId, people } = stage.room;
  const start = Date.now();
  await clock.set(start);
  const guessed = people.contributor.email;
  const [owner, leaver] = [await enter(trial, people.owner.email), await enter(trial, people.viewer.email)];
  const listening = await listen(owner, workspaceId);
  const facts = { workspaceId, kind: "experiment", name: "Moved", startQuarter: "2027-Q2", durationQuarters: 1 };
  const { id: initiativeId } = await done<{ id: string }>(owner, "initiative.add", facts);
  const about = { workspaceId, subjectKind: "useCase", subjectId: "W01", place: null, mentions: [] };
  const { id: parentId } = await done<{ id: string }>(owner, "talk.comment", {
    ...about,
    parentId: null,
    body: "Begun",
  });
  const shifts = [0, day, -day, 0];
  for (const [at, shift] of shifts.entries()) {
    const told = `the clock set by ${(at === 0 ? 0 : shift - (shifts[at - 1] ?? 0)) / day} days`;
    await clock.set(start + shift);
    const tab = crypto.randomUUID();
    await done(leaver, "live.here", { workspaceId, tab, place: `use-cases/seen-${at}` });
    if ((await listening.heard(`seen-${at}`, endedMs)) === null) misses.push(`${told}: who is here is not told`);
    await write(trial, 12);
    const startQuarter = ["2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2"][at];
    const requestKey = crypto.randomUUID();
    const version = at + 1;
    await done(owner, "roadmap.move", { workspaceId, requestKey, initiativeId, version, startQuarter, lane: null });
    const moved = performance.now();
    const heard = await listening.heard(requestKey, 5 * toldMs);
    if (heard === null || heard - moved > toldMs)
      misses.push(
        `${told}: a change is told ${heard === null ? "to nobody" : `after ${(heard - moved).toFixed(0)} ms`}`,
      );
    await done(owner, "talk.comment", { ...about, parentId, body: `Answer number ${at}.` });
    await guess(trial, guessed);
    trial.looks += 4;
  }
  // Back on the day on which it was tried: who guessed tomorrow does not keep anybody out today.
  await clock.set(start - day);
  const slowed = await knock(server, "sign-in/email", { email: guessed, password });
  if (slowed.status === 429 && Number(slowed.headers["retry-after"]) > longestWaitSeconds)
    misses.push(`the clock set back, and to sign in one waits ${slowed.headers["retry-after"]} seconds`);
  // Opened before, so that it is looked at by a clock that then goes back.
  const left = await listen(leaver, workspaceId);
  await left.heard("presence", endedMs);
  await clock.set(start - 2 * day);
  await knock(server, "sign-out", {}, { cookie: leaver.cookie });
  if (!(await left.ended(endedMs))) misses.push("the clock set back, and who signed out goes on listening");
  listening.close();
  left.close();
  misses.push(...(await checkOrder(trial, owner, { initiativeId, about, times: shifts.length })));
  await clock.set(Date.now());
}

type Ordered = { initiativeId: string; about: object; times: number };

async function checkOrder(trial: Trial, owner: Caller, { initiativeId, about, times }: Ordered): Promise<string[]> {
  const { workspaceId } = trial.stage.room;
  const misses: string[] = [];
  const asked = {
    workspaceId,
    userId: null,
    area: null,
    objectId: null,
    from: null,
    to: null,
    text: null,
    cursor: null,
  };
  const entries = await call(owner, query("audit.entries"), JSON.stringify(asked));
  const shown = resultOf<{ entries: { seq: number }[] }>(entries).entries.map(({ seq }) => seq);
  if (shown.length < 10 || shown.some((seq, at) => at > 0 && seq >= (shown[at - 1] ?? 0)))
    misses.push(`the history is shown in the order ${shown.join(" ")}`);
  const moves = await readRows(
    trial.stage.url,
    `SELECT from_quarter, to_quarter FROM initiative_move WHERE initiative_id = '${initiativeId}' ORDER BY moved_at`,
  );
  const follows = (move: Row, at: number) => at === 0 || move["from_quarter"] === moves[at - 1]?.["to_quarter"];
  if (moves.length !== times || !moves.every(follows))
    misses.push(`moves are kept in the order ${JSON.stringify(moves)}`);
  const { mentions: _m, ...subject } = about as { mentions: string[] };
  const threads = { workspaceId, ...subject, threadId: null, open: false, cursor: null };
  const said = await call(owner, query("talk.threads"), JSON.stringify(threads));
  const order = [...said.text.matchAll(/Answer number (\d)\./g)].map(([, at]) => Number(at));
  if (order.join() !== Array.from({ length: times }, (_, at) => at).join())
    misses.push(`answers to a comment are shown in the order ${order.join(" ")} (${said.status})`);
  const sessions = resultOf<{ createdAt: number; seenAt: number; expiresAt: number }[]>(
    await call(owner, query("account.sessions"), "{}"),
  );
  for (const { createdAt, seenAt, expiresAt } of sessions)
    if (seenAt < createdAt || expiresAt < seenAt)
      misses.push(`a session begun at ${createdAt}, seen at ${seenAt}, ends at ${expiresAt}`);
  trial.looks += 4;
  return misses;
}

/** The clock of the server is set while it runs. */
export const clockJumps: DurabilitySuite = {
  id: "D14",
  goal: "the clock set by a day forward and back, over both changes to summer time and into 2038, while people work: sessions, invitations and links end by the server's clock, what came later stays later, nobody is kept out or told late, no error",
  short: false,
  run: (world: World) =>
    withStage(world, "d14", { many: 4 }, async (stage, unshifted) => {
      await unshifted.stop();
      const clock = newClock(world.folder);
      const server = await stage.start(clock.settings);
      const writers = await newWriters(stage, world.random, server);
      const trial: Trial = { stage, server, clock, writers, deeds: [], looks: 0, misses: [] };
      await thereAndBack(trial);
      const moments = ["2027-03-27T13:00:00Z", "2027-10-30T13:00:00Z", "2038-01-18T13:00:00Z"];
      for (const from of world.short ? moments.slice(2) : moments) await runsOut(trial, Date.parse(from));
      trial.misses.push(...(await checkDeeds(stage, trial.deeds)));
      const { code, out } = await runCommand(stage.settings, ["audit", "verify"]);
      if (code !== 0) trial.misses.push(`the history is not whole: ${out}`);
      const health = await ask(server.port, { path: "/api/health", headers: { host: server.host } });
      if (!server.isAlive() || health.status !== 200) trial.misses.push(`the server is answered with ${health.status}`);
      for (const line of server
        .log()
        .split("\n")
        .filter((each) => /"level":"error"|"reference"/.test(each)))
        trial.misses.push(`the log says ${line.slice(0, 300)}`);
      return {
        figure: `${trial.looks} looks by a clock set ${clock.times()} times, ${trial.deeds.length} changes meanwhile: ${trial.misses.length} deviations`,
        n: trial.looks + trial.deeds.length,
        misses: trial.misses,
      };
    }),
};
