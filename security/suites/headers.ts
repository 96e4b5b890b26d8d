import { join } from "node:path";
import { openEngine } from "@/db/client";
import { type Answer, ask } from "../ask";
import { headersOf, signedIn } from "../call";
import { openState } from "../database-state";
import { observatoryScore, policyOf } from "../observatory";
import { pagePaths } from "../pages";
import { addRoom, password } from "../rooms";
import { startServer } from "../start-server";
import type { Suite } from "../suite";
import { settingsFor, type World } from "../world";

const atLeast = 120;

/** Where a script of the build lies, from a page that asks for it. */
const scriptOf = (html: string): string =>
  /src="(\/_next\/static\/[^"]+\.js)/.exec(html)?.[1] ?? "/_next/static/none.js";

type Found = { what: string; status: number; answer: Answer; score: number; why: string };

/** A server that is reached over https, as behind a proxy that ends it, and whose database breaks in the end. */
async function scores(world: World) {
  const url = await world.newDatabase("https");
  const server = await startServer({
    ...settingsFor(url, join(world.folder, "https-data")),
    BASE_URL: "https://attune.example",
    TRUST_PROXY: "127.0.0.1",
  });
  const engine = openEngine(url);
  const state = await openState(url);
  try {
    const room = await addRoom(engine);
    const nobody = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
    const caller = await signedIn(nobody, room.people.owner.email, password);
    const get = (path: string) => ask(server.port, { path, headers: headersOf(caller) });
    const input = encodeURIComponent(JSON.stringify({ workspaceId: room.workspaceId, useCaseId: "W01" }));
    const found: Found[] = [];
    const note = async (what: string, path: string, status: number, method = "GET", body?: string) => {
      const asks = body === undefined && path !== "/sign-in" ? caller : nobody;
      const answer = await ask(server.port, {
        path,
        method,
        headers: { ...headersOf(asks), "content-type": "application/json" },
        ...(body !== undefined && { body }),
      });
      found.push({ what, status, answer, ...observatoryScore(answer.headers) });
    };
    await note("a page", `/${room.workspaceId}/use-cases`, 200);
    await note("signing in", "/sign-in", 200);
    await note("a shared deck that is not there", `/shared/${"x".repeat(43)}`, 404);
    await note("nothing", "/nowhere/at/all", 404);
    await note("data", `/api/trpc/useCase.detail?input=${input}`, 200);
    await note("a file", `/api/download/${room.workspaceId}/table/use-cases?format=csv`, 200);
    await note("a script", scriptOf((await get(`/${room.workspaceId}/use-cases`)).text), 200);
    await note("a refusal of the door", "/sign-in", 405, "PUT");
    const credentials = JSON.stringify({ email: room.people.editor.email, password });
    await note("a sign-in", "/api/auth/sign-in/email", 200, "POST", credentials);
    await state.run('ALTER TABLE "use_case" RENAME TO "use_case_elsewhere"');
    // What these show is looked at with all other answers.
    await note("data that failed", `/api/trpc/useCase.detail?input=${input}`, 500);
    await note("a file that failed", `/api/download/${room.workspaceId}/table/use-cases?format=csv`, 500);
    await get(`/${room.workspaceId}/use-cases`);
    return found;
  } finally {
    await state.close();
    await engine.close();
    await server.stop();
  }
}

export const headers: Suite = {
  id: "A7",
  goal: "at least 120 points of MDN's HTTP Observatory on pages, shared decks, sign-in, 404, 500, data, files and scripts",
  short: true,
  run: async (world) => {
    const found = await scores(world);
    const misses = found
      .filter(({ score, status, answer }) => score < atLeast || answer.status !== status)
      .map(
        ({ what, score, why, answer, status }) => `${what}: ${score} points (${why}), ${answer.status} for ${status}`,
      );
    const least = Math.min(...found.map(({ score }) => score));
    return {
      figure: `${found.length} kinds of answer, ${least} points at least, ${Math.max(...found.map(({ score }) => score))} at most`,
      n: found.length,
      misses,
    };
  },
};

/** What is wrong with the policy of a page; nothing when all is well. */
function faultsOf(header: string | undefined, html: string): string[] {
  if (header === undefined) return ["no policy"];
  const policy = policyOf(header);
  const scripts = policy.get("script-src") ?? [];
  const is = (name: string, value: string) => policy.get(name)?.join(" ") === value;
  const nonce = scripts.find((source) => source.startsWith("'nonce-"))?.slice(7, -1) ?? "";
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  return [
    ...(nonce.length >= 22 ? [] : ["no nonce of 128 bits"]),
    ...(scripts.every((source) => /^'(nonce-[^']+|strict-dynamic)'$/.test(source)) ? [] : ["other sources of scripts"]),
    ...(scripts.includes("'strict-dynamic'") ? [] : ["no strict-dynamic"]),
    ...(is("default-src", "'none'") ? [] : ["default-src is open"]),
    ...["object-src", "base-uri", "frame-ancestors"]
      .filter((name) => !is(name, "'none'"))
      .map((name) => `${name} is open`),
    ...[...policy].flatMap(([name, sources]) =>
      name !== "style-src-attr" && sources.some((source) => /unsafe-/.test(source)) ? [`${name} is unsafe`] : [],
    ),
    ...(tags.every((tag) => tag.includes(`nonce="${nonce}"`)) ? [] : ["a script without the nonce"]),
    ...(/\son[a-z]+=["']/.test(html.replace(/<script\b[\s\S]*?<\/script>/g, "")) ? ["a handler in the page"] : []),
  ];
}

export const contentPolicy: Suite = {
  id: "A8",
  goal: "every page has a policy of its own: nonce and strict-dynamic, nothing unsafe but style attributes, everything else closed, a new nonce each time",
  short: true,
  run: async (world) => {
    const caller = await world.asRole("owner");
    const misses: string[] = [];
    const nonces = new Set<string>();
    const all = pagePaths(world.room.workspaceId);
    const paths = world.short ? all.filter((_path, at) => at % 4 === world.seed % 4) : all;
    for (const path of paths) {
      for (let times = 0; times < 2; times++) {
        const answer = await ask(caller.port, { path, headers: headersOf(caller) });
        if (answer.status >= 500) misses.push(`${answer.status}: ${path}`);
        const policy = answer.headers["content-security-policy"]?.toString();
        const isPage = answer.headers["content-type"]?.startsWith("text/html");
        if (isPage) misses.push(...faultsOf(policy, answer.text).map((fault) => `${path}: ${fault}`));
        const nonce = /'nonce-([^']+)'/.exec(policy ?? "")?.[1] ?? `none ${nonces.size}`;
        if (nonces.has(nonce)) misses.push(`${path}: a nonce twice`);
        nonces.add(nonce);
      }
    }
    return { figure: `${paths.length} pages twice, ${misses.length} faults`, n: paths.length * 2, misses };
  },
};
