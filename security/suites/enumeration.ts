import { setTimeout as pause } from "node:timers/promises";
import { invitations, passwordResets } from "@/db/schema";
import { newSecret } from "@/server/accounts/link-secret";
import { makeResetLink } from "@/server/accounts/reset-link";
import type { Answer } from "../ask";
import { type Caller, call, resultOf } from "../call";
import { cookiesOf, knock } from "../knock";
import { forgetTries, type OwnServer, withOwnServer } from "../own-server";
import { openPostOffice } from "../post-office";
import { addPerson, addRoom, type Person, password } from "../rooms";
import type { RunningServer } from "../start-server";
import type { Suite } from "../suite";

const most = 0.1;
const rounds = 3;
const invented = "quiet rivers over slate 17";
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Two who differ only in what nobody may learn: `known` is somebody, or was good once, and `unknown` never was. */
type Pair = { name: string; known: (at: number) => Promise<Answer>; unknown: (at: number) => Promise<Answer> };

/** What somebody outside can tell apart: the status, the words, and the headers but for the moment. */
function seen({ status, text, headers }: Answer): string {
  const { date: _date, "content-security-policy": _nonce, "x-attune-request": _request, ...others } = headers;
  const told = JSON.stringify([status, text, others]);
  return told.replace(/[\w-]{43}/g, "a secret").replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "an id");
}

/** Medians of so many pairs, in turns; noise of the machine passes, a difference is there in every round. */
async function compare(own: OwnServer, pair: Pair, pairs: number): Promise<{ told: string; misses: string[] }> {
  const misses = new Set<string>();
  let told = "";
  for (let round = 1; round <= rounds; round++) {
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < pairs; at++) {
      if (at % 4 === 0) await forgetTries(own.engine);
      const order = at % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
      const said: Record<string, string> = {};
      for (const which of order) {
        const answer = await pair[which](round * 1_000 + at);
        took[which].push(answer.ms);
        said[which] = seen(answer);
        // What goes on after the answer must not be counted with the next one.
        await pause(5);
      }
      if (said["known"] !== said["unknown"]) misses.add(`${pair.name}: ${said["known"]} and ${said["unknown"]}`);
    }
    const [known, unknown] = [middle(took.known), middle(took.unknown)];
    const apart = Math.abs(known - unknown) / Math.max(known, unknown);
    told = `${pair.name} ${known.toFixed(1)} and ${unknown.toFixed(1)} ms`;
    if (apart <= most) return { told, misses: [...misses] };
  }
  return { told, misses: [...misses, `${told}: more than 10 % apart in ${rounds} rounds`] };
}

const addressAt = (at: number) => `198.51.${Math.floor(at / 250) % 250}.${at % 250}`;

async function spentReset({ engine }: OwnServer, person: Person): Promise<string> {
  const link = await engine.inTransaction((tx) =>
    makeResetLink(tx, { userId: person.id, origin: "terminal", baseUrl: "" }),
  );
  await engine.db.update(passwordResets).set({ usedAt: 1 });
  return link.split("#")[1] ?? "";
}

async function pairsFor(own: OwnServer, server: RunningServer): Promise<Pair[]> {
  const people: Person[] = [];
  for (let made = 0; made < 20; made++) people.push(await addPerson(own.engine, `Person ${made}`));
  const room = await addRoom(own.engine);
  const nobody: Caller = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
  const owner = await knock(server, "sign-in/email", { email: room.people.owner.email, password });
  const caller = { ...nobody, cookie: cookiesOf(owner) };
  const { workspaceId } = room;
  const email = (at: number) => people[at % people.length]!.email;
  const nobodys = (at: number) => `${email(at).slice(0, 30)}${String(at).padStart(6, "0")}@larkmere.test`;
  const invite = (to: string) =>
    call(
      caller,
      { path: "member.invite", type: "mutation" },
      JSON.stringify({ workspaceId, email: to, role: "viewer" }),
    );
  const ended = resultOf<{ secret: string }>(await invite("once@larkmere.test")).secret;
  await own.engine.db.update(invitations).set({ expiresAt: 1 });
  const spent = await spentReset(own, people[0]!);
  const signIn = (to: string, at: number) =>
    knock(server, "sign-in/email", { email: to, password: `wrong ${at}` }, { address: addressAt(at) });
  const ask = (to: string, at: number) => knock(server, "reset/ask", { email: to }, { address: addressAt(at) });
  const reset = (secret: string, at: number) =>
    knock(server, "reset", { secret, password: invented }, { address: addressAt(at) });
  const invitation = (secret: string) =>
    call(nobody, { path: "account.invitation", type: "query" }, JSON.stringify({ secret }));
  const join = (secret: string) =>
    call(
      nobody,
      { path: "account.join", type: "mutation" },
      JSON.stringify({ secret, name: "Noor Patel", password: invented }),
    );
  return [
    { name: "signing in", known: (at) => signIn(email(at), at), unknown: (at) => signIn(nobodys(at), at) },
    { name: "asking for a link", known: (at) => ask(email(at), at), unknown: (at) => ask(nobodys(at), at) },
    { name: "a link for a password", known: (at) => reset(spent, at), unknown: (at) => reset(newSecret(), at) },
    { name: "an invitation", known: () => invitation(ended), unknown: () => invitation(newSecret()) },
    { name: "joining", known: () => join(ended), unknown: () => join(newSecret()) },
  ];
}

/** A letter goes to the person, and none to an address that is nobody's. */
async function lettersGoTo(own: OwnServer, server: RunningServer, letters: () => string[]): Promise<string[]> {
  const person = await addPerson(own.engine, "Who forgot");
  await forgetTries(own.engine);
  const before = letters().length;
  for (const email of [person.email, `no-${person.email}`]) await knock(server, "reset/ask", { email });
  for (let times = 0; times < 50 && letters().length === before; times++) await pause(100);
  await pause(500);
  const [letter = "", ...more] = letters().slice(before);
  if (more.length > 0 || !letter.includes(person.email)) return [`${1 + more.length} letters were sent for one person`];
  return /\/reset#[\w-]{43}/.test(letter.replace(/=\n/g, "")) ? [] : ["the letter holds no link"];
}

export const enumeration: Suite = {
  id: "A4",
  goal: "signing in, asking for a link, links for a password, invitations and joining tell nobody who is there: same status, headers and words, and medians of 200 pairs within 10 % in one of three rounds",
  short: false,
  run: async (world) => {
    const post = await openPostOffice();
    try {
      const settings = {
        TRUST_PROXY: "127.0.0.1",
        ATTUNE_SMTP_URL: post.url,
        ATTUNE_MAIL_FROM: "Attune <attune@larkmere.test>",
      };
      return await withOwnServer(
        world,
        "enumeration",
        async (own, server) => {
          const misses = await lettersGoTo(own, server, post.letters);
          const pairs = world.short ? 20 : 200;
          const told: string[] = [];
          let n = 0;
          for (const pair of await pairsFor(own, server)) {
            const compared = await compare(own, pair, pairs);
            told.push(compared.told);
            misses.push(...compared.misses);
            n += 2 * pairs;
          }
          return { figure: `medians, for somebody and for nobody: ${told.join("; ")}`, n, misses };
        },
        settings,
      );
    } finally {
      post.close();
    }
  },
};
