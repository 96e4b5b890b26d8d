import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "../ask";
import { type Caller, call, headersOf, resultOf } from "../call";
import { verdictOf } from "../matrix/expected";
import { plantTexts } from "../plant-texts";
import { procedures } from "../procedures";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import type { World } from "../world";
import { toldBy } from "./role-matrix";

const mostMs = 1_000;
const shared = { path: "deck.shared", type: "mutation" };
const passphrase = "four words for you";

type Wanted = { passphrase: string | null; hidesNames: boolean; hidesCosts: boolean };
type Link = { id: string; secret: string };
const plain: Wanted = { passphrase: null, hidesNames: false, hidesCosts: false };

async function done<T>(caller: Caller, path: string, input: object, type = "mutation"): Promise<T> {
  const answer = await call(caller, { path, type }, JSON.stringify(input));
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return resultOf<T>(answer);
}

const open = ({ nobody }: World, secret: string, said?: string): Promise<Answer> =>
  call(nobody, shared, JSON.stringify({ secret, ...(said !== undefined && { passphrase: said }) }));
const page = ({ server }: World, secret: string): Promise<Answer> =>
  ask(server.port, { path: `/shared/${secret}`, headers: { host: server.host, accept: "text/html" } });

type Room = { world: World; owner: Caller; workspaceId: string; deckId: string; misses: string[]; told: string[] };

const linkTo = ({ owner, workspaceId, deckId }: Room, wanted: Wanted): Promise<Link> =>
  done<Link>(owner, "deck.share", { workspaceId, deckId, name: "For the agency", days: 7, ...wanted });

/** Whoever holds a link is nobody to everything but that link. */
async function tryProcedures(room: Room, { secret }: Link): Promise<number> {
  const { world, workspaceId, misses } = room;
  const open = procedures.filter(({ permission }) => permission === "share").map(({ path }) => path);
  if (open.join() !== shared.path) misses.push(`the share principal has ${open.join(", ")}`);
  const holder = { ...world.nobody, cookie: `attune.session_token=${secret}; __Host-attune.session_token=${secret}` };
  const others = procedures.filter(({ permission }) => permission !== "share" && permission !== "public");
  const tried = world.short ? others.filter((_procedure, at) => at % 8 === 0) : others;
  for (const procedure of tried) {
    const input = validValue(procedure.schema, { workspaceId, secret }, world.random) as object;
    const said = toldBy(await call(holder, procedure, JSON.stringify(input)));
    if (said.status !== 401 || verdictOf(said.message) !== "signed out")
      misses.push(`${procedure.path} with a link's secret: ${said.status} ${said.message}`);
  }
  room.told.push(`${open.length} procedure, ${tried.length} others refused`);
  return tried.length;
}

const marksIn = (text: string): Set<string> => new Set(text.match(/mark\d+of\w+?end/g) ?? []);
const neverDrawn = /of(?:comment|user|saved_view|approval|sign_off|member|inbox|launch_gate)/;

/** A mark before every text of the workspace: those that come out must be those that are drawn. */
async function tryMarks(room: Room): Promise<number> {
  const { world, owner, workspaceId, deckId, misses } = room;
  type Deck = { deck: { version: number; parts: object[] } };
  const { deck } = await done<Deck>(owner, "deck.one", { workspaceId, deckId }, "query");
  const parts = deck.parts.map((part) => ({ ...part, notes: "spoken aloud only" }));
  await done(owner, "deck.putParts", { workspaceId, deckId, version: deck.version, parts });
  let planted = 0;
  await plantTexts(world, workspaceId, ({ table, column }, text) => `mark${planted++}of${table}x${column}end ${text}`);
  for (const wanted of [plain, { ...plain, hidesNames: true, hidesCosts: true }]) {
    const { secret } = await linkTo(room, wanted);
    const answer = await open(world, secret);
    const opened = resultOf<{ name: string; deck: { title: string; slides: Record<string, unknown>[] } }>(answer);
    const drawn = JSON.stringify([
      opened.deck.title,
      opened.deck.slides.map(({ boxes, title, footer }) => [boxes, title, footer]),
    ]);
    const may = marksIn(drawn);
    for (const text of [answer.text, (await page(world, secret)).text]) {
      const came = marksIn(text);
      if (came.size === 0) misses.push("nothing that was marked is on the slides: nothing was tried");
      for (const mark of came) if (!may.has(mark) || neverDrawn.test(mark)) misses.push(`a link tells ${mark}`);
      if (/spoken aloud only/.test(text)) misses.push("a link tells speaker notes");
      if (/[\w.-]+@[\w-]+\.test/.test(text)) misses.push("a link tells an e-mail address");
      for (const id of [workspaceId, ...Object.values(world.room.people).map((person) => person.id)])
        if (text.includes(id)) misses.push(`a link tells an id: ${id}`);
      if (!wanted.hidesNames) continue;
      for (const mark of came) if (/ofpersonx/.test(mark)) misses.push(`a link that hides names tells ${mark}`);
      const money = /£\s?\d[^"<]{0,20}/.exec(text)?.[0];
      if (money) misses.push(`a link that hides costs tells ${money}`);
    }
  }
  room.told.push(`${planted} marks`);
  return planted;
}

/** How long after its end a link was still asked for and opened, in milliseconds. */
async function lateness(room: Room, secret: string, end: number, said: string): Promise<number> {
  let late = 0;
  for (;;) {
    const asked = Date.now();
    const [answer, shown] = await Promise.all([open(room.world, secret), page(room.world, secret)]);
    if (answer.status !== 200 && shown.status !== 200) return late;
    late = Math.max(late, asked - end);
    if (late > 10_000) {
      room.misses.push(`a link still opens ten seconds after it was ${said}`);
      return late;
    }
    await pause(20);
  }
}

async function tryEnds(room: Room): Promise<void> {
  const { world, owner, workspaceId, misses, deckId } = room;
  const late: number[] = [];
  for (let times = world.short ? 1 : 5; times > 0; times--) {
    const [runsOut, revoked] = [await linkTo(room, plain), await linkTo(room, plain)];
    const end = Date.now() + 800;
    await world.state.run(`UPDATE deck_share SET expires_at = ${end} WHERE id = '${runsOut.id}'`);
    if ((await open(world, runsOut.secret)).status !== 200 && Date.now() < end)
      misses.push("a link was over before its time");
    late.push(await lateness(room, runsOut.secret, end, "run out"));
    const links = await done<{ id: string; version: number }[]>(owner, "deck.links", { workspaceId, deckId }, "query");
    const version = links.find(({ id }) => id === revoked.id)?.version ?? 1;
    await done(owner, "deck.revoke", { workspaceId, shareId: revoked.id, version });
    late.push(await lateness(room, revoked.secret, Date.now(), "revoked"));
  }
  const most = Math.max(...late);
  if (most > mostMs) misses.push(`a link opened ${most} ms after its end`);
  room.told.push(`${late.length} ended links dead after at most ${most} ms`);
}

/** Secrets made up, and some that are nearly right, from many addresses as far as a header makes them. */
async function guess(room: Room, { id, secret }: Link): Promise<number> {
  const { world, misses } = room;
  const total = world.short ? 1_000 : 100_000;
  const nearly = [
    ...[...secret].map((letter, at) => `${secret.slice(0, at)}${letter === "A" ? "B" : "A"}${secret.slice(at + 1)}`),
    ...[secret.toUpperCase(), secret.slice(1), `${secret}A`, `${secret} `, id, "", "%", "' OR 1=1 --"],
    ...["hex", "base64url", "base64"].map((how) =>
      createHash("sha256")
        .update(secret)
        .digest(how as "hex"),
    ),
  ].filter((each) => each !== secret);
  let [sent, looked, waited] = [0, 0, 0];
  const one = async () => {
    while (sent < total) {
      const said = nearly[sent++] ?? randomBytes(32).toString("base64url");
      const headers = { ...headersOf(world.nobody), "content-type": "application/json" };
      const from = { "x-forwarded-for": `10.${sent & 255}.${(sent >> 8) & 255}.${(sent >> 16) & 255}` };
      const body = JSON.stringify({ secret: said });
      const send = () =>
        ask(world.server.port, {
          ...{ method: "POST", path: `/api/trpc/${shared.path}`, headers: { ...headers, ...from }, body },
        });
      // A connection may be closed while it is used again; then the guess is made once more.
      const first = await send();
      const { status } = first.status === 0 ? await send() : first;
      if (status === 429) waited++;
      else if ([400, 404, 422].includes(status)) looked++;
      else misses.push(`a guess was answered with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 24 }, one));
  if ((await open(world, secret)).status !== 200) misses.push("guesses of others closed a link that is right");
  room.told.push(`${total} guesses, 0 right, ${looked} looked at and ${waited} told to wait`);
  if (waited === 0) misses.push("nobody who guesses has to wait");
  return total;
}

/** Wrong passphrases at once: few are looked at, and then not even the right one is. */
async function tryPassphrases(room: Room): Promise<number> {
  const { world, misses, told } = room;
  const { secret } = await linkTo(room, { ...plain, passphrase });
  const asks = await open(world, secret);
  if (!/"asksPassphrase":true/.test(asks.text) || /slides|agency/.test(asks.text))
    misses.push("a link with a passphrase tells more than that it asks for it");
  const tries = world.short ? 30 : 100;
  const answers = await Promise.all(
    Array.from({ length: tries }, (_, at) => open(world, secret, `${passphrase} ${at}`)),
  );
  const looked = answers.filter(({ status }) => status === 422).length;
  const waited = answers.filter(({ status }) => status === 429);
  if (looked > 10 || looked + waited.length !== tries)
    misses.push(`${looked} of ${tries} wrong passphrases were looked at`);
  if (waited.some(({ headers }) => !(Number(headers["retry-after"]) > 0))) misses.push("429 without Retry-After");
  if ((await open(world, secret, passphrase)).status !== 429)
    misses.push("the right passphrase opens after too many wrong ones");
  const noted = await world.state.run(`SELECT about FROM security_event WHERE kind = 'share_refused'`);
  if (noted.length === 0) misses.push("wrong passphrases are not noted");
  if (JSON.stringify(noted).includes(passphrase)) misses.push("a wrong passphrase was noted in words");
  told.push(`${looked} of ${tries} wrong passphrases looked at`);
  return tries;
}

/** What is kept of a link, and what its answers say to browsers, searchers and what lies between. */
async function tryTraces(room: Room, { secret }: Link): Promise<void> {
  const { world, misses } = room;
  const rows = await world.state.run(
    `SELECT * FROM deck_share WHERE name = 'For the agency' AND workspace_id = '${room.workspaceId}'`,
  );
  const stored = JSON.stringify(rows);
  if (stored.includes(secret) || stored.includes(passphrase)) misses.push("a secret is stored as it is");
  if (Buffer.from(secret, "base64url").length < 32) misses.push("a secret has less than 256 bits");
  if (!rows.every((row) => row["passphrase_hash"] === null || /^\$argon2id\$/.test(String(row["passphrase_hash"]))))
    misses.push("a passphrase is not stored as argon2id");
  if (world.server.log().includes(secret)) misses.push("the log holds a secret");
  for (const answer of [await page(world, secret), await page(world, "x".repeat(43)), await open(world, secret)]) {
    const of = (name: string) => String(answer.headers[name] ?? "nothing");
    const isPage = of("content-type").startsWith("text/html");
    if (!/no-store/.test(of("cache-control"))) misses.push(`${answer.status} may be kept: ${of("cache-control")}`);
    if (of("referrer-policy") !== "no-referrer" && isPage) misses.push(`${answer.status}: ${of("referrer-policy")}`);
    if (isPage && !/noindex/.test(of("x-robots-tag"))) misses.push(`${answer.status} may be found by searching`);
    if (answer.headers["set-cookie"]) misses.push(`${answer.status} sets a cookie`);
  }
}

export const sharePrincipal: Suite = {
  id: "M7",
  goal: "a link reaches its one procedure and tells what is drawn alone; over within 1 s; 100,000 guesses, none right; not indexed, kept or referred; only hashes stored; passphrases throttled",
  short: true,
  run: async (world) => {
    const { workspaceId } = await world.newRoom();
    const room: Room = { world, owner: await world.asRole("owner"), workspaceId, deckId: "DK1", misses: [], told: [] };
    const link = await linkTo(room, plain);
    let n = await tryProcedures(room, link);
    await tryEnds(room);
    await tryTraces(room, link);
    n += await tryPassphrases(room);
    n += await tryMarks(room);
    n += await guess(room, link);
    // The address of this machine is the one of every other suite.
    await world.state.run("DELETE FROM sign_in_failure");
    await world.newRoom();
    return { figure: `${room.told.join("; ")}; ${room.misses.length} misses`, n, misses: room.misses };
  },
};
