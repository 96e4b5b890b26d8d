import { posix } from "node:path";
import type { Sources } from "./source-files";

export type Fault = { path: string; line: number; rule: string };

type Rule = { rule: string; where: (path: string) => boolean; pattern: RegExp };

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith("db/testing/");
const inRoom =
  (...rooms: string[]) =>
  (path: string): boolean =>
    rooms.includes(path.split("/", 1)[0] ?? "") && !isTest(path);
const product = inRoom("content", "domain", "db", "server", "ui", "app", "cli");
const isEngine = (path: string): boolean => /^db\/(commit|engine|client|sqlite|postgres)\.ts$/.test(path);

/** What no type checker sees and no reviewer should have to. */
const rules: readonly Rule[] = [
  {
    rule: "an input of a router is a strict object of bounded texts",
    where: (path) => /^server\/.*router\.ts$/.test(path),
    pattern: /\bz\s*\.\s*(string|object|looseObject|any|unknown)\s*\(/,
  },
  {
    rule: "no raw HTML, no evaluated text",
    where: product,
    pattern:
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|\beval\s*\(|new\s+Function\s*\(|document\.write\b/,
  },
  { rule: "tRPC is the only transport: no server actions", where: product, pattern: /["']use server["']/ },
  {
    rule: "no cache is shared between people",
    where: product,
    pattern: /["']use cache["']|unstable_cache|cacheComponents/,
  },
  { rule: "SQL is never put together from text", where: product, pattern: /\bsql\s*\.\s*raw\b/ },
  {
    rule: "the commit is the only transaction",
    where: (path) => product(path) && !isEngine(path),
    pattern: /\.\s*transaction\s*\(/,
  },
  {
    rule: "the domain has no clock, no dice and no machine: they come in as arguments",
    where: inRoom("domain"),
    pattern:
      /new\s+Date\s*\(\s*\)|\bDate\s*\.\s*now\b|\bMath\s*\.\s*random\b|\bcrypto\s*\.|\bprocess\s*\.|\bperformance\s*\.|\bglobalThis\b|(?<![.\w])fetch\s*\(/,
  },
  {
    rule: "nothing leaves the machine",
    where: inRoom("server", "db", "cli"),
    pattern: /(?<![.\w])fetch\s*\(|node:https?["'](?!.*types)|\bundici\b|\baxios\b/,
  },
  {
    rule: "a deck takes no files by path",
    where: inRoom("server", "domain"),
    pattern: /addImage\s*\(\s*\{[^}]*\bpath\s*:/,
  },
];

/** Blanks comments, keeping lines and strings as they are. */
export function withoutComments(source: string): string {
  return source.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (found, text: string | undefined) => text ?? found.replace(/[^\n]/g, " "),
  );
}

/** Types of Node's HTTP are no client, and the one door may listen. */
const listens = (path: string): boolean => path.startsWith("server/door/") || path === "server/environment.ts";

export function findFaults(sources: Sources): Fault[] {
  const faults: Fault[] = [];
  for (const [path, source] of sources) {
    const lines = withoutComments(source).split("\n");
    if (source.trimEnd().split("\n").length > 300)
      faults.push({ path, line: 301, rule: "no file is longer than 300 lines" });
    for (const { rule, where, pattern } of rules) {
      if (!where(path) || (rule === "nothing leaves the machine" && listens(path))) continue;
      lines.forEach((text, at) => {
        if (pattern.test(text)) faults.push({ path, line: at + 1, rule });
      });
    }
  }
  return faults;
}

const emptyNames = /^(utils?|helpers?|common|services?|managers?|data|info|misc|lib)$/;
const framework = /^\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}$|^\([a-z-]+\)$|^_[a-z]+$/;
const toolFiles = /^(next-env|[a-z-]+\.config)\.[a-z]+$/;

/** Names that break the rule of names: kebab-case, no barrels, no word that says nothing. */
export function findBadNames(paths: Iterable<string>): Fault[] {
  const faults: Fault[] = [];
  for (const path of paths) {
    const base = posix.basename(path);
    const stem = base.replace(/(\.[a-z-]+)?\.(test|spec)(?=\.)/, "").replace(/\.[a-z]+$/, "");
    const folders = posix
      .dirname(path)
      .split("/")
      .filter((folder) => folder !== "." && !framework.test(folder));
    const add = (rule: string) => faults.push({ path, line: 1, rule });
    if (![...folders, stem].every((name) => /^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) && !toolFiles.test(base))
      add("names are kebab-case");
    if ([...folders, stem].some((name) => emptyNames.test(name))) add("this name says nothing");
    if (stem === "index" && !path.startsWith("db/schema/")) add("no barrels but the schema's");
  }
  return faults;
}
