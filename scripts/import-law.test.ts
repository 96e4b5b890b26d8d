import { describe, expect, it } from "vitest";
import { findBreaches } from "./import-law";
import { readImports } from "./read-imports";
import { projectSources } from "./source-files";

const planted = (files: Record<string, string>) => findBreaches(new Map(Object.entries(files)));

it("the house keeps the law", () => {
  const sources = projectSources();
  expect(sources.size).toBeGreaterThan(50);
  expect(findBreaches(sources)).toEqual([]);
});

describe("a planted violation of every row is found", () => {
  it.each([
    ["content imports anything", "content/x.ts", 'import { z } from "zod";'],
    ["content imports domain", "content/x.ts", 'import { a } from "@/domain/a";'],
    ["domain imports db", "domain/a/x.ts", 'import { a } from "@/db/a";'],
    ["domain imports server", "domain/x.ts", 'import { a } from "@/server/a";'],
    ["domain imports node", "domain/x.ts", 'import { readFileSync } from "node:fs";'],
    ["domain imports node without its prefix", "domain/x.ts", 'import { readFileSync } from "fs";'],
    ["domain imports React", "domain/x.ts", 'import { useState } from "react";'],
    ["domain knows React's types", "domain/x.ts", 'import type { ReactNode } from "react";'],
    [
      "domain imports the distributions elsewhere",
      "domain/experiments/welch.ts",
      'import cdf from "@stdlib/stats-base-dists-t-cdf";',
    ],
    ["domain imports a package", "domain/x.ts", 'import { parse } from "papaparse";'],
    ["domain's tests may not reach db", "domain/x.test.ts", 'import { a } from "@/db/testing/a";'],
    [
      "domain imports the distributions in another test",
      "domain/x.test.ts",
      'import cdf from "@stdlib/stats-base-dists-t-cdf";',
    ],
    ["content imports domain outside a test", "content/x.ts", 'import { a } from "@/domain/a";'],
    ["db imports server", "db/x.ts", 'import { a } from "@/server/a";'],
    ["db imports app", "db/x.ts", 'import { a } from "@/app/a";'],
    ["db imports React", "db/x.ts", 'import { cache } from "react";'],
    ["server imports the tables", "server/x.ts", 'import { people } from "@/db/schema/account";'],
    ["server imports the barrel of tables", "server/x.ts", 'import * as schema from "@/db/schema";'],
    ["server imports the column words", "server/x.ts", 'import { text } from "@/db/columns";'],
    ["server imports drizzle", "server/x.ts", 'import { eq } from "drizzle-orm";'],
    ["server imports a driver", "server/x.ts", 'import pg from "pg";'],
    ["server opens the database", "server/roadmap/router.ts", 'import { openEngine } from "@/db/client";'],
    [
      "server opens the database lazily",
      "server/roadmap/router.ts",
      'const { openEngine } = await import("@/db/client");',
    ],
    ["server imports ui", "server/x.ts", 'import { Button } from "@/ui/button";'],
    ["server imports React", "server/x.ts", 'import { cache } from "react";'],
    ["ui imports domain", "ui/x.tsx", 'import { a } from "@/domain/a";'],
    ["ui knows domain's types", "ui/x.tsx", 'import type { A } from "@/domain/a";'],
    ["ui imports content", "ui/x.tsx", 'import glossary from "@/content/glossary.json";'],
    ["ui imports the framework", "ui/x.tsx", 'import Link from "next/link";'],
    ["app imports server", "app/(public)/x.tsx", 'import { a } from "@/server/a";'],
    ["app re-exports server", "app/(public)/x.tsx", 'export { a } from "@/server/a";'],
    ["app mixes a value into types of the server", "app/x.tsx", 'import { type A, b } from "@/server/a";'],
    ["app imports db", "app/x.tsx", 'import type { A } from "@/db/a";'],
    ["the API imports db", "app/api/x/route.ts", 'import { a } from "@/db/a";'],
    ["app imports node", "app/x.tsx", 'import { readFileSync } from "node:fs";'],
    ["app imports drizzle", "app/x.tsx", 'import { eq } from "drizzle-orm";'],
    ["cli imports app", "cli/x.ts", 'import { a } from "@/app/a";'],
    ["cli imports ui", "cli/x.ts", 'import { a } from "@/ui/a";'],
    ["e2e imports server", "e2e/x.spec.ts", 'import { a } from "@/server/a";'],
    ["e2e imports db beyond its testing", "e2e/x.spec.ts", 'import { a } from "@/db/client";'],
    ["product imports test builders", "server/x.ts", 'import { a } from "@/db/testing/a";'],
    ["db imports its test builders", "db/x.ts", 'import { a } from "./testing/a";'],
    ["product imports e2e", "app/x.tsx", 'import { a } from "@/e2e/a";'],
    ["product imports scripts", "server/x.ts", 'import { a } from "@/scripts/a";'],
    ["a relative path crosses rooms", "server/x.ts", 'import { a } from "../domain/a";'],
    ["an import leaves the house", "domain/x.ts", 'import { a } from "../../elsewhere/a";'],
    ["an import is computed", "server/x.ts", "const a = await import(name);"],
    ["require counts", "domain/x.ts", 'const fs = require("node:fs");'],
    ["types in place count", "ui/x.ts", 'type A = import("@/domain/a").A;'],
  ])("%s", (_label, path, source) => {
    expect(planted({ [path]: source })).toHaveLength(1);
  });

  it("one route folder imports another", () => {
    const at = "app/(workspace)/[workspaceId]";
    expect(planted({ [`${at}/why/page.tsx`]: 'import { Board } from "../roadmap/board";' })).toHaveLength(1);
    expect(planted({ [`${at}/why/page.tsx`]: `import { Board } from "@/${at}/roadmap/board";` })).toHaveLength(1);
    expect(
      planted({ [`${at}/why/page.tsx`]: 'import { why } from "./why-form"; import { shell } from "../app-shell";' }),
    ).toEqual([]);
  });

  it("modules import each other in a circle, but types may", () => {
    const back = 'import { a } from "./a"; export const b = a;';
    expect(
      planted({ "domain/a.ts": 'import { b } from "./b"; export const a = 1;', "domain/b.ts": back }),
    ).toHaveLength(1);
    expect(
      planted({ "domain/a.ts": 'import type { B } from "./b"; export const a = 1;', "domain/b.ts": back }),
    ).toEqual([]);
  });
});

describe("what the law allows", () => {
  it.each([
    ["domain/a.ts", 'import { z } from "zod"; import rules from "@/content/rules.json"; import { b } from "./b";'],
    ["domain/experiments/distributions.ts", 'import cdf from "@stdlib/stats-base-dists-t-cdf";'],
    [
      "domain/a.test.ts",
      'import { it } from "vitest"; import fc from "fast-check"; import { readFileSync } from "node:fs";',
    ],
    ["domain/experiments/distributions.test.ts", 'import cdf from "@stdlib/stats-base-dists-t-cdf";'],
    ["content/content.test.ts", 'import { schema } from "@/domain/schemas"; import sample from "./sample.json";'],
    ["cli/compute.test.ts", 'import sample from "@/content/sample_workspace.json";'],
    [
      "db/a.ts",
      'import { eq } from "drizzle-orm"; import pg from "pg"; import { a } from "@/domain/a"; import "node:fs";',
    ],
    ["server/context.ts", 'import { openEngine } from "@/db/client"; import "server-only";'],
    [
      "server/x.ts",
      'import type { Tx } from "@/db/client"; import { a } from "@/db/roadmap"; import { b } from "@/content/b";',
    ],
    ["server/x.test.ts", 'import { testWorkspace } from "@/db/testing/workspace";'],
    ["app/x.tsx", 'import type { AppRouter } from "@/server/root"; import { type A, type B } from "@/server/a";'],
    [
      "app/x.tsx",
      'import glossary from "@/content/glossary.json"; import { Button } from "@/ui/button"; import { trpc } from "@/app/_trpc/client";',
    ],
    ["app/api/x/route.ts", 'import { a } from "@/server/a";'],
    ["app/_trpc/prefetch.tsx", 'import { a } from "@/server/a"; import "server-only";'],
    ["ui/x.tsx", 'import { scaleLinear } from "d3-scale"; import { Dialog } from "@base-ui/react/dialog";'],
    ["cli/main.ts", 'import { a } from "@/server/a"; import { b } from "@/db/b"; import { c } from "@/domain/c";'],
    ["e2e/a.spec.ts", 'import { people } from "@/db/testing/people"; import { a } from "@/domain/a";'],
  ])("%s: %s", (path, source) => {
    expect(planted({ [path]: source })).toEqual([]);
  });
});

it("tells types from values", () => {
  const source = `import type { A } from "a"; import { type B } from "b"; import { type C, d } from "c"; import "e";
    export type { F } from "f"; export * from "g"; const h: typeof import("h") = await import("i");`;
  const types = readImports("x.ts", source).filter((one) => one.types);
  expect(types.map((one) => one.specifier)).toEqual(["a", "b", "f", "h"]);
});
