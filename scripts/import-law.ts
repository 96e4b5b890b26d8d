import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { type Import, readImports } from "./read-imports";
import type { Sources } from "./source-files";

export type Breach = { from: string; to: string; why: string };

/** A path of the project, or the name of a package; Node's own modules read "node:". */
type Target = { room: string; path: string } | { package: string };

const rooms = [
  "content",
  "domain",
  "db",
  "server",
  "ui",
  "app",
  "cli",
  "e2e",
  "bench",
  "security",
  "durability",
  "scripts",
];
/** Rooms beside the product, which measure and build it. */
const reachesAll = (room: string): boolean => ["scripts", "bench", "security", "durability", "(root)"].includes(room);
const roomOf = (path: string): string => (path.includes("/") ? (path.split("/", 1)[0] ?? "") : "(root)");

function targetOf(from: string, specifier: string): Target {
  const local = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(from), specifier)
      : null;
  if (local !== null) return { room: roomOf(local), path: local };
  if (isBuiltin(specifier)) return { package: "node:" };
  return {
    package: specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  };
}

const drizzle = /^drizzle-/;
const drivers = ["better-sqlite3", "pg"];
const screens =
  /^(react|react-dom|next|@base-ui\/react|@dnd-kit\/.*|lucide-react|d3-.*|@tanstack\/.*|@trpc\/.*|zod|@fontsource.*)$/;
const pieces = /^(react|react-dom|@base-ui\/react|lucide-react|d3-.*|@tanstack\/react-virtual|uqr)$/;
const testTools = ["vitest", "fast-check"];

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
/** A test may import what its subject may. */
const subjectOf = (path: string): string => path.replace(/(\.[a-z-]+)?\.test(?=\.tsx?$)/, "");
const isServerDoor = (path: string): boolean =>
  path.startsWith("app/api/") || /^app\/_trpc\/prefetch\.tsx?$/.test(path);

/** May a module of a room import this package? */
function mayUsePackage(from: string, name: string): boolean {
  if (isTest(from) && (testTools.includes(name) || name === "node:")) return true;
  if (from.startsWith("db/testing/") && name === "vitest") return true;
  // Memoises who asks for the length of one request; nothing is drawn.
  if (from === "server/context.ts" && name === "react") return true;
  switch (roomOf(from)) {
    case "domain":
      if (/^domain\/experiments\/distributions(\.ts$|\/)/.test(subjectOf(from)) && name.startsWith("@stdlib/"))
        return true;
      if (/^domain\/roadmap\/sequencer(\.ts$|\/)/.test(subjectOf(from)) && name === "highs") return true;
      return name === "zod";
    case "db":
      return name === "node:" || drizzle.test(name) || drivers.includes(name);
    case "server":
      return (
        !drizzle.test(name) &&
        !drivers.includes(name) &&
        !/^(react|react-dom|@tanstack\/.*|@base-ui\/react)$/.test(name)
      );
    case "ui":
      return pieces.test(name);
    case "app":
      return screens.test(name) || (isServerDoor(from) && (name === "node:" || name === "server-only"));
    case "cli":
      return name === "node:" || name === "zod";
    case "e2e":
      return name === "node:" || ["@playwright/test", "@axe-core/playwright", "fflate"].includes(name);
    case "scripts":
    case "bench":
    case "security":
    case "durability":
    case "(root)":
      return true;
    default:
      return false;
  }
}

const reach: Readonly<Record<string, readonly string[]>> = {
  content: [],
  domain: ["domain", "content"],
  db: ["db", "domain", "content"],
  server: ["server", "domain", "content", "db"],
  ui: ["ui"],
  app: ["app", "ui", "domain", "content"],
  cli: ["cli", "server", "domain", "db"],
  e2e: ["e2e", "domain"],
};

/** The route folder a module of app/ lives in; its own folder and those above and below it are its house. */
const sameHouse = (from: string, to: string): boolean => {
  const [here, there] = [posix.dirname(from), posix.dirname(to)];
  return here === there || here.startsWith(`${there}/`) || there.startsWith(`${here}/`);
};

/** No routes but parts that several screens of a workspace share: tables in and out, scores by criteria, findings, evidence, one piece of work, the form of a test, what people say, slides being shown. */
const isSharedPart = (path: string): boolean =>
  /^app\/\(workspace\)\/\[workspaceId\]\/(cited|deck\/shown|decided|exchange|experiments\/form|found|roadmap\/initiative|scored|talked)\//.test(
    path,
  );

/** Why a module of one room may not import this file; null when it may. */
function whyNotFile(from: string, to: { room: string; path: string }, types: boolean): string | null {
  const room = roomOf(from);
  if (reachesAll(room)) return null;
  if (to.path.startsWith("db/testing/")) {
    const mayTest = isTest(from) || room === "e2e" || from.startsWith("db/testing/");
    return mayTest && ["db", "server", "cli", "e2e"].includes(room) ? null : "test builders stay out of the product";
  }
  if (room === "server" && !isTest(from)) {
    if (/^db\/(schema|columns)(\/|\.|$)/.test(to.path)) return "server asks db's nouns, never its tables";
    if (/^db\/client(\.|$)/.test(to.path) && !types && !["server/context.ts", "server/main.ts"].includes(from))
      return "only server/context.ts and server/main.ts open the database";
  }
  if (room === "app" && to.room === "server")
    return types || isServerDoor(from) ? null : "app knows the server as types only";
  // Puts people and workspaces straight into the database of the server under test; the journeys themselves may not.
  if (from === "e2e/fixtures.ts" && ["content", "db", "server"].includes(to.room)) return null;
  // Journeys read the sample they walk through, and look into the files they download.
  if (from.startsWith("e2e/") && (to.room === "content" || to.path.startsWith("server/files/"))) return null;
  // What ships is checked by the schemas of the domain, and its sample is what many tests are about.
  if (isTest(from) && (to.room === "content" || (room === "content" && to.room === "domain"))) return null;
  if (!(reach[room] ?? []).includes(to.room)) return `${room} may not import ${to.room}`;
  const isOpen = to.path.startsWith("app/_trpc/") || isSharedPart(to.path);
  if (room === "app" && to.room === "app" && !isOpen && !sameHouse(from, to.path))
    return "one route folder may not import another: lift it to ui/ or domain/";
  return null;
}

function breachOf(from: string, { specifier, types }: Import): Breach | null {
  const to = targetOf(from, specifier);
  if (specifier === "(computed)") {
    const allowed = reachesAll(roomOf(from)) || isTest(from);
    return allowed ? null : { from, to: specifier, why: "an import that is computed cannot be judged" };
  }
  if ("package" in to) {
    if (mayUsePackage(from, to.package)) return null;
    return { from, to: specifier, why: `${roomOf(from)} may not use the package ${to.package}` };
  }
  if (![...rooms, "(root)"].includes(to.room)) return { from, to: specifier, why: "this is no room of the house" };
  const crossesRooms = to.room !== roomOf(from);
  if (crossesRooms && specifier.startsWith(".") && !reachesAll(roomOf(from)))
    return { from, to: specifier, why: "across rooms the path begins with @/" };
  const why = whyNotFile(from, to, types);
  return why === null ? null : { from, to: specifier, why };
}

/** Circles of imports that remain after compiling, each named once by its members. */
function circles(graph: ReadonlyMap<string, readonly string[]>): Breach[] {
  const found: Breach[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (module: string): void => {
    const at = path.indexOf(module);
    if (at >= 0) {
      found.push({
        from: module,
        to: [...path.slice(at), module].join(" > "),
        why: "these modules import each other in a circle",
      });
      return;
    }
    if (done.has(module)) return;
    path.push(module);
    for (const next of graph.get(module) ?? []) walk(next);
    path.pop();
    done.add(module);
  };
  for (const module of graph.keys()) walk(module);
  return found;
}

/** Everything in these modules that breaks the law of who may import whom. */
export function findBreaches(sources: Sources): Breach[] {
  const breaches: Breach[] = [];
  const graph = new Map<string, string[]>();
  for (const [from, source] of sources) {
    const lasting: string[] = [];
    for (const one of readImports(from, source)) {
      const breach = breachOf(from, one);
      if (breach !== null) breaches.push(breach);
      const to = targetOf(from, one.specifier);
      if (one.types || "package" in to) continue;
      const file = ["", ".ts", ".tsx", ".mjs", "/index.ts"]
        .map((end) => to.path + end)
        .find((path) => sources.has(path));
      if (file !== undefined) lasting.push(file);
    }
    graph.set(from, lasting);
  }
  return [...breaches, ...circles(graph)];
}
