import { createServer } from "node:http";
import { type Answer, ask } from "../ask";
import { type Caller, headersOf } from "../call";
import { pagePaths } from "../pages";
import type { Suite } from "../suite";
import type { World } from "../world";

/**
 * A proxy that keeps whatever it may: every answer to GET that does not say no-store or private, by address alone, for
 * everybody. Bolder than any real one, so what it does not mix up, none does.
 */
async function openProxy(world: World): Promise<{ port: number; held: () => number; close: () => void }> {
  const kept = new Map<string, Answer>();
  const proxy = createServer((request, response) => {
    const path = request.url ?? "/";
    const known = kept.get(path);
    const send = ({ status, headers, bytes }: Answer) => {
      response.writeHead(status, {
        "content-type": headers["content-type"] ?? "text/plain",
        "cache-control": headers["cache-control"] ?? "",
      });
      response.end(bytes);
    };
    if (known) return send(known);
    const headers = { host: world.server.host, cookie: request.headers.cookie ?? "" };
    void ask(world.server.port, { path, headers }).then((answer) => {
      if (!/no-store|private/.test(answer.headers["cache-control"] ?? "")) kept.set(path, answer);
      send(answer);
    });
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    held: () => kept.size,
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** Two people ask for the same address in turn; how often one of them was shown what is the other's. */
async function mixUps(world: World, [one, other]: readonly [Caller, Caller], n: number): Promise<number> {
  const proxy = await openProxy(world);
  const path = `/api/trpc/account.me?input=${encodeURIComponent("{}")}`;
  const names = [world.room.people.owner.email, world.room.people.viewer.email];
  let mixed = 0;
  for (let at = 0; at < n; at++) {
    const { cookie } = at % 2 === 0 ? one : other;
    const { text } = await ask(proxy.port, { path, headers: { host: world.server.host, cookie } });
    if (!text.includes(names[at % 2] ?? "") || text.includes(names[(at + 1) % 2] ?? "")) mixed++;
  }
  proxy.close();
  return mixed;
}

export const noStore: Suite = {
  id: "A10",
  goal: "no-store on every answer of every suite to somebody who is signed in; two people in turn through a caching proxy 1,000 times: no mix-up",
  short: true,
  run: async (world) => {
    const caller = await world.asRole("owner");
    if (!world.short)
      for (const path of pagePaths(world.room.workspaceId))
        await ask(caller.port, { path, headers: { ...headersOf(caller), rsc: "1" } });
    const turns = world.short ? 50 : 1_000;
    const mixed = await mixUps(world, [caller, await world.asRole("viewer")], turns);
    const { personal, kept } = world.seen;
    const misses = [...new Set(kept)];
    const figure = `${personal} answers, ${kept.length} without no-store; ${mixed} of ${turns} mixed up`;
    if (mixed > 0) misses.push(`${mixed} of ${turns} were shown what is somebody else's`);
    return { figure, n: personal + turns, misses };
  },
};
