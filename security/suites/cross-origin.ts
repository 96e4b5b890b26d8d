import { ask } from "../ask";
import type { Caller } from "../call";
import { isInWorkspace, procedures } from "../procedures";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";

type Shape = { name: string; method: string; headers: Record<string, string>; body: (json: string) => string };

const form = (json: string) => `${encodeURIComponent(json)}=`;
const boundary = "----x";
const multipart = (json: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="input"\r\n\r\n${json}\r\n--${boundary}--\r\n`;

/** What a browser sends along when a page of somebody else makes it: cookies too, as if nothing held them back. */
function shapes({ port }: Caller): Shape[] {
  const neighbour = `http://127.0.0.1:${port + 1}`;
  const cross = { origin: "https://elsewhere.test", "sec-fetch-site": "cross-site" };
  const posted = { method: "POST" };
  return [
    { ...posted, name: "form", headers: { ...cross, "content-type": "application/x-www-form-urlencoded" }, body: form },
    {
      ...posted,
      name: "form with parts",
      headers: { ...cross, "content-type": `multipart/form-data; boundary=${boundary}` },
      body: multipart,
    },
    { ...posted, name: "form of text", headers: { ...cross, "content-type": "text/plain" }, body: (json) => json },
    {
      ...posted,
      name: "fetch without asking first",
      headers: { ...cross, "content-type": "text/plain;charset=UTF-8", "sec-fetch-mode": "no-cors" },
      body: (json) => json,
    },
    {
      ...posted,
      name: "sandboxed frame",
      headers: {
        origin: "null",
        "sec-fetch-site": "cross-site",
        "content-type": "application/json",
        "x-attune-csrf": "1",
      },
      body: (json) => json,
    },
    {
      ...posted,
      name: "other port of this host",
      headers: {
        origin: neighbour,
        "sec-fetch-site": "same-site",
        "content-type": "application/json",
        "x-attune-csrf": "1",
      },
      body: (json) => json,
    },
    {
      ...posted,
      name: "sibling name",
      headers: {
        origin: "http://other.127.0.0.1.nip.test",
        "sec-fetch-site": "same-site",
        "content-type": "application/json",
        "x-attune-csrf": "1",
      },
      body: (json) => json,
    },
    { name: "address alone", method: "GET", headers: { "sec-fetch-site": "cross-site" }, body: () => "" },
  ];
}

export const crossOrigin: Suite = {
  id: "F5",
  goal: "every mutation in 8 shapes that another site can make a browser send: no effect",
  short: true,
  run: async (world) => {
    const { random, state } = world;
    const caller = await world.asRole("owner");
    const { workspaceId } = world.room;
    const mutations = procedures.filter(({ type }) => type === "mutation");
    const every = world.short ? 8 : 1;
    const misses: string[] = [];
    let n = 0;
    await state.keep();
    for (const [at, procedure] of mutations.entries()) {
      const given = isInWorkspace(procedure) ? { workspaceId } : {};
      for (const [turn, shape] of shapes(caller).entries()) {
        if ((at + turn) % every !== 0) continue;
        const json = JSON.stringify(validValue(procedure.schema, given, random));
        const path = `/api/trpc/${procedure.path}${shape.method === "GET" ? `?input=${encodeURIComponent(json)}` : ""}`;
        const answer = await ask(caller.port, {
          method: shape.method,
          path,
          headers: { host: caller.host, cookie: caller.cookie, ...shape.headers },
          ...(shape.method === "POST" && { body: shape.body(json) }),
        });
        n++;
        if (answer.status < 400 || answer.status >= 500)
          misses.push(`${answer.status}: ${procedure.path} as ${shape.name}`);
      }
    }
    for (const path of [
      "/api/auth/sign-out",
      "/api/auth/sign-in/email",
      `/api/import/${workspaceId}`,
      `/api/results/${workspaceId}`,
    ])
      for (const shape of shapes(caller).filter(({ method }) => method === "POST")) {
        const answer = await ask(caller.port, {
          method: "POST",
          path,
          headers: { host: caller.host, cookie: caller.cookie, ...shape.headers },
          body: shape.body("{}"),
        });
        n++;
        if (answer.status < 400 || answer.status >= 500) misses.push(`${answer.status}: ${path} as ${shape.name}`);
      }
    const changed = await state.changedSince();
    if (changed && changed.length > 0) misses.push(`changed: ${changed.join(", ")}`);
    return {
      figure: `${n} requests for ${mutations.length} mutations and 4 addresses, ${misses.length} took effect`,
      n,
      misses,
    };
  },
};
