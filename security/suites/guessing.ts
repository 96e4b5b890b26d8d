import { type Answer, ask } from "../ask";
import { headersOf } from "../call";
import { cookiesOf, knock, onlyCookies } from "../knock";
import { ageTries, forgetTries, type OwnServer, withOwnServer } from "../own-server";
import { addPerson, type Person, password } from "../rooms";
import type { RunningServer } from "../start-server";
import type { Suite } from "../suite";
import type { World } from "../world";

const most = 10;
const mostFromAddress = 60;
const proxied = { TRUST_PROXY: "127.0.0.1" };

type Attack = { world: World; own: OwnServer; target: Person; device: string; misses: string[]; n: number };
const count = (answers: readonly Answer[], status: number) => answers.filter((each) => each.status === status).length;

/** How many of these reached a hash, counted in the servers themselves. */
async function reaching(own: OwnServer, work: () => Promise<Answer[]>): Promise<{ answers: Answer[]; hashes: number }> {
  const before = own.hashed().length;
  const answers = await work();
  return { answers, hashes: own.hashed().length - before };
}

async function inParallel(n: number, one: (at: number) => Promise<Answer>, width = 20): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < n; at += width)
    answers.push(...(await Promise.all(Array.from({ length: Math.min(width, n - at) }, (_, more) => one(at + more)))));
  return answers;
}

/** Where a guess pretends to come from, how it spells the address, and which device it says it is. */
function disguise({ target, device }: Attack, at: number, addresses: number) {
  const address = `198.51.${100 + Math.floor((at % addresses) / 250)}.${at % Math.min(addresses, 250)}`;
  const spelt = [target.email, target.email.toUpperCase(), ` ${target.email}\t`][at % 3];
  const [name = ""] = device.split("=");
  const cookie = [
    "",
    `${name}=${Buffer.from(crypto.randomUUID() + crypto.randomUUID())
      .toString("base64url")
      .slice(0, 43)}`,
    `${name}=`,
  ][at % 4];
  const headers = {
    "x-real-ip": address,
    "x-client-ip": address,
    "x-attune-ip": address,
    forwarded: `for=${address}`,
    "user-agent": `Browser ${at}`,
  };
  return { email: spelt, from: { address, headers, ...(cookie !== undefined && { cookie }) } };
}

async function strangers(attack: Attack, servers: readonly RunningServer[], n: number): Promise<number> {
  const { own, misses } = attack;
  const { answers, hashes } = await reaching(own, () =>
    inParallel(n, (at) => {
      const { email, from } = disguise(attack, at, 250);
      return knock(
        servers[at % servers.length] as RunningServer,
        "sign-in/email",
        { email, password: `a wrong guess ${at}` },
        from,
      );
    }),
  );
  attack.n += n;
  if (count(answers, 401) + count(answers, 429) !== n)
    misses.push(`a guess was answered with ${answers.find(({ status }) => status !== 401 && status !== 429)?.status}`);
  for (const answer of answers.filter(({ status }) => status === 429)) {
    const wait = Number(answer.headers["retry-after"]);
    if (!(wait >= 1 && wait <= 16 * 60)) misses.push(`429 with retry-after ${answer.headers["retry-after"]}`);
  }
  return hashes;
}

/** Many guesses in one request: what the few paths take is one object, and nothing else. */
async function batches({ own, target, misses }: Attack, server: RunningServer): Promise<void> {
  const one = { email: target.email, password: "a wrong guess" };
  const bodies = [Array.from({ length: 100 }, () => one), { 0: one, 1: one }, { ...one, password: ["a", "b"] }];
  const { answers, hashes } = await reaching(own, () =>
    Promise.all(bodies.map((body) => knock(server, "sign-in/email?batch=1" as "sign-in/email", body))),
  );
  if (hashes > 0 || count(answers, 400) !== bodies.length)
    misses.push(`batches: ${hashes} reached the hash, answered ${answers.map(({ status }) => status).join()}`);
}

/** A stolen open browser: the account's procedures ask for the password too, and take batches of ten. */
async function openBrowser({ own, misses }: Attack, server: RunningServer): Promise<number> {
  const other = await addPerson(own.engine, "Left open");
  const opened = await knock(server, "sign-in/email", { email: other.email, password }, { address: "203.0.113.40" });
  const acts = ["changePassword", "beginSecondFactor", "endSecondFactor", "newRecoveryCodes"];
  const { hashes } = await reaching(own, () =>
    inParallel(12, (at) => {
      const act = acts[at % acts.length] as string;
      const input =
        act === "changePassword"
          ? { current: `wrong ${at}`, next: "quiet rivers over slate 17" }
          : { password: `wrong ${at}` };
      const names = new Array<string>(10).fill(`account.${act}`).join(",");
      return ask(server.port, {
        method: "POST",
        path: `/api/trpc/${names}?batch=1`,
        headers: { ...headersOf({ ...server, cookie: cookiesOf(opened) }), "content-type": "application/json" },
        body: JSON.stringify(Object.fromEntries(Array.from({ length: 10 }, (_, key) => [key, input]))),
      });
    }),
  );
  if (hashes > most) misses.push(`in an open browser ${hashes} guesses reached the hash`);
  if (hashes === 0) misses.push("in an open browser no guess was tried at all");
  return hashes;
}

/** One network that tries one password with many accounts. */
async function spraying(
  { own, world, misses }: Attack,
  server: RunningServer,
  how: string,
  addressAt: (at: number) => string,
): Promise<number> {
  await forgetTries(own.engine);
  const n = world.short ? 80 : 300;
  const { hashes } = await reaching(own, () =>
    inParallel(n, (at) =>
      knock(
        server,
        "sign-in/email",
        { email: `${at}@larkmere.test`, password: "spring 2027 is here" },
        { address: addressAt(at), headers: { "x-real-ip": addressAt(at) } },
      ),
    ),
  );
  if (hashes > mostFromAddress) misses.push(`${how}: ${hashes} of ${n} guesses reached the hash`);
  return hashes;
}

/** The person: from the browser they know, and from one they do not. */
async function rightPassword(attack: Attack, server: RunningServer): Promise<void> {
  const { target, misses } = attack;
  const given = { email: target.email, password };
  const stranger = await knock(server, "sign-in/email", given, { address: "203.0.113.9" });
  if (stranger.status !== 429) misses.push(`after so many guesses a stranger is answered with ${stranger.status}`);
  if (!/try again/i.test(stranger.text)) misses.push(`429 does not say what to do: ${stranger.text.slice(0, 200)}`);
  const home = await knock(server, "sign-in/email", given, { address: "203.0.113.9", cookie: attack.device });
  if (home.status !== 200) misses.push(`the right password in a known browser: ${home.status} ${home.text}`);
  else attack.device = onlyCookies(cookiesOf(home), /device-/);
}

async function device(attack: Attack, server: RunningServer): Promise<number> {
  const { own, target, device: cookie, misses } = attack;
  const { hashes } = await reaching(own, () =>
    inParallel(40, (at) =>
      knock(server, "sign-in/email", { email: target.email, password: `wrong ${at}` }, { cookie, address: `${at}` }),
    ),
  );
  if (hashes > most) misses.push(`with a stolen device cookie ${hashes} guesses reached the hash`);
  return hashes;
}

export const guessing: Suite = {
  id: "A1",
  goal: "1,000 guesses from 250 addresses, in batches, to two processes (PostgreSQL) and over a restart: at most 10 per account in 15 minutes reach the hash, 60 per network; 429 with Retry-After; the right password still works in a known browser",
  short: true,
  run: (world) =>
    withOwnServer(
      world,
      "guessing",
      async (own, first) => {
        const target = await addPerson(own.engine, "The target");
        const attacker = await addPerson(own.engine, "The attacker");
        const given = { email: target.email, password };
        const known = await knock(first, "sign-in/email", given, { address: "203.0.113.1" });
        const theirs = await knock(first, "sign-in/email", { ...given, email: attacker.email });
        const deviceCookie = onlyCookies(cookiesOf(known), /device-/);
        const attack: Attack = { world, own, target, device: deviceCookie, misses: [], n: 0 };
        const { misses } = attack;
        if (deviceCookie === "") misses.push("signing in gave no device cookie");
        const half = world.short ? 60 : 500;

        const second = world.on === "postgres" ? [await own.start(proxied)] : [];
        let hashes = await strangers(attack, [first, ...second], half);
        await batches(attack, first);
        await first.stop("SIGKILL");
        const again = await own.start(proxied);
        hashes += await strangers(attack, [again, ...second], half);
        const swapped = `${deviceCookie.split("=")[0]}=${onlyCookies(cookiesOf(theirs), /device-/).split("=")[1]}`;
        const withOther = await reaching(own, async () => [
          await knock(again, "sign-in/email", { ...given, password: "wrong" }, { cookie: swapped }),
        ]);
        hashes += withOther.hashes;
        if (hashes > most) misses.push(`${hashes} of ${attack.n} guesses reached the hash`);
        if (hashes === 0) misses.push("no guess reached the hash: nothing was measured");
        await rightPassword(attack, again);
        const ofDevice = await device(attack, again);

        await ageTries(own.engine, 16);
        const later = await strangers(attack, [again, ...second], 60);
        if (later > most || later === 0) misses.push(`16 minutes later ${later} reached the hash`);
        const inBrowser = await openBrowser(attack, again);
        const net = await spraying(attack, again, "one /64", (at) => `2001:db8:1:2:${at.toString(16)}::${at % 7}`);
        await again.stop();
        for (const each of second) await each.stop();
        const bare = await own.start({ TRUST_PROXY: "" });
        const spoofed = await spraying(attack, bare, "addresses only claimed", (at) => `203.0.${at % 200}.${at % 250}`);
        return {
          figure: `${attack.n} guesses from 250 addresses, ${1 + second.length} at a time and over a restart: ${hashes} reached the hash, ${later} more 16 minutes later; ${ofDevice} with a stolen device cookie, ${inBrowser} of 120 in an open browser, ${net} from one network, ${spoofed} with claimed addresses`,
          n: attack.n,
          misses,
        };
      },
      proxied,
    ),
};
