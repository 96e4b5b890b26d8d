import { describe, expect, it } from "vitest";
import { projectSources } from "./source-files";
import { findBadNames, findFaults, withoutComments } from "./source-rules";

it("the sources keep the rules", () => {
  const sources = projectSources();
  expect(findFaults(sources)).toEqual([]);
  expect(findBadNames(sources.keys())).toEqual([]);
});

describe("a planted fault of every rule is found", () => {
  it.each([
    ["server/roadmap/router.ts", "const input = z.object({});"],
    ["server/roadmap/router.ts", "const input = z.strictObject({ name: z.string().max(3) });"],
    ["server/roadmap/router.ts", "const input = z.any();"],
    ["app/x.tsx", "<p dangerouslySetInnerHTML={{ __html: text }} />"],
    ["ui/x.tsx", "element.innerHTML = text;"],
    ["domain/x.ts", "eval(text)"],
    ["ui/x.ts", 'const f = new Function("a", "return a");'],
    ["app/x.ts", '"use server";'],
    ["server/x.ts", "const cached = unstable_cache(read);"],
    ["db/x.ts", "sql.raw(text)"],
    ["server/x.ts", "await db.transaction(async () => {});"],
    ["db/roadmap.ts", "await db.transaction(async () => {});"],
    ["domain/x.ts", "const now = new Date();"],
    ["domain/x.ts", "const now = Date.now();"],
    ["domain/x.ts", "const dice = Math.random();"],
    ["domain/x.ts", "const id = crypto.randomUUID();"],
    ["domain/x.ts", 'const home = process.env["HOME"];'],
    ["domain/x.ts", 'await fetch("/x");'],
    ["server/x.ts", 'await fetch("https://elsewhere.example");'],
    ["server/x.ts", 'import { request } from "node:https";'],
    ["server/files/x.ts", 'slide.addImage({ path: "/etc/passwd" });'],
    ["ui/x.ts", "const a = 1;\n".repeat(301)],
  ])("%s: %s", (path, source) => {
    expect(findFaults(new Map([[path, source]]))).toHaveLength(1);
  });
});

it("comments and tests may speak of what the product may not do", () => {
  const spoken = "// no Math.random here\n/* nor\n new Date() */ const text = 'http://x';\n";
  expect(findFaults(new Map([["domain/x.ts", spoken]]))).toEqual([]);
  expect(findFaults(new Map([["domain/x.test.ts", "Math.random()"]]))).toEqual([]);
  expect(withoutComments(spoken)).toContain("'http://x'");
});

it("finds names that say nothing or look wrong", () => {
  const bad = [
    "domain/utils.ts",
    "server/helpers/x.ts",
    "ui/Button.tsx",
    "ui/my_button.tsx",
    "domain/index.ts",
    "app/lib/x.ts",
  ];
  expect(findBadNames(bad).map((fault) => fault.path)).toEqual(bad);
  const good = [
    "db/schema/index.ts",
    "app/(public)/set-up/page.tsx",
    "app/api/[...rest]/route.ts",
    "next.config.mjs",
    "ui/a.test.tsx",
  ];
  expect(findBadNames(good)).toEqual([]);
});
