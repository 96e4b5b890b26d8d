import { setTimeout as pause } from "node:timers/promises";
import { accounts } from "@/db/schema";
import { ask } from "../ask";
import { call, headersOf } from "../call";
import { cookiesOf, knock } from "../knock";
import { withOwnServer } from "../own-server";
import { addPerson, password } from "../rooms";
import type { Suite } from "../suite";

/** OWASP's figures for argon2id, as the hash itself tells them. */
const asked = { memory: 19_456, passes: 2, lanes: 1 };
const longestHashMs = 600;
const longestWaitMs = 1_000;

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function tooCheap(hash: string | null): string | null {
  const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(hash ?? "") ?? [];
  if (memory === undefined) return "a password is not kept as argon2id";
  const isEnough = Number(memory) >= asked.memory && Number(passes) >= asked.passes && Number(lanes) === asked.lanes;
  return isEnough ? null : `a password is kept at m=${memory}, t=${passes}, p=${lanes}`;
}

export const hashing: Suite = {
  id: "A3",
  goal: "argon2id of 19 MiB and 2 passes at least, two at a time at most, p95 within 600 ms; while 100 sign in at once nobody else waits longer than 1 s (p99)",
  short: false,
  run: (world) =>
    withOwnServer(
      world,
      "hashing",
      async (own, server) => {
        const misses: string[] = [];
        const people = [];
        for (let made = 0; made < 100; made++) people.push(await addPerson(own.engine, `Person ${made}`));
        const signIn = (email: string, from: number) =>
          knock(server, "sign-in/email", { email, password }, { address: `198.51.100.${from}`, apart: true });
        const bystander = await addPerson(own.engine, "Somebody at work");
        const cookie = cookiesOf(await signIn(bystander.email, 200));
        const caller = { port: server.port, host: server.host, origin: server.origin, cookie };
        const invented = "quiet rivers over slate 17";
        const changed = await call(
          caller,
          { path: "account.changePassword", type: "mutation" },
          JSON.stringify({ current: password, next: invented }),
        );
        if (changed.status !== 200) misses.push(`the password could not be changed: ${changed.text.slice(0, 200)}`);
        const kept = await own.engine.db.select({ hash: accounts.password }).from(accounts);
        misses.push(...new Set(kept.map(({ hash }) => tooCheap(hash)).filter((miss) => miss !== null)));

        for (let each = 0; each < 30; each++) await signIn(people[each]!.email, each);
        const alone = at(
          own.hashed().map(({ ms }) => ms),
          0.95,
        );
        if (alone > longestHashMs) misses.push(`a hash takes ${alone.toFixed(0)} ms (p95)`);

        const waits: number[] = [];
        let isBusy = true;
        const rush = Promise.all(people.map(({ email }, from) => signIn(email, from))).finally(() => (isBusy = false));
        while (isBusy) {
          waits.push(
            (
              await ask(server.port, {
                path: "/api/trpc/account.me?input=%7B%7D",
                headers: headersOf(caller),
                apart: true,
              })
            ).ms,
          );
          await pause(10);
        }
        const answers = await rush;
        const refused = answers.filter(({ status }) => status !== 200).length;
        if (refused > 0) misses.push(`${refused} of 100 right passwords were refused`);
        const together = Math.max(...own.hashed().map(({ running }) => running));
        if (together > 2) misses.push(`${together} hashes at a time`);
        const waited = at(waits, 0.99);
        if (waited > longestWaitMs) misses.push(`others waited ${waited.toFixed(0)} ms (p99)`);
        return {
          figure: `${kept.length} passwords kept as argon2id; a hash takes ${alone.toFixed(0)} ms (p95), at most ${together} at a time; during 100 sign-ins others waited ${waited.toFixed(0)} ms (p99 of ${waits.length})`,
          n: kept.length + 130 + waits.length,
          misses,
        };
      },
      { TRUST_PROXY: "127.0.0.1" },
    ),
};
