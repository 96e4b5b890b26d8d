import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFiles } from "./source-files";

const isText = (path: string): boolean =>
  !/\.(png|jpe?g|woff2?|pptx|xlsx|ico|db)$/.test(path) && path !== "package-lock.json";

/** Paths that exist on one machine only: someone's home or work folder, or a way out of the project. */
function foreignPaths(path: string, text: string): string[] {
  const depth = path.split("/").length - 1;
  const climbs = [...text.matchAll(/(?<![\w.])(?:\.\.\/)+[\w.-]+/g)].map(([found]) => found);
  const outside = climbs.filter((found) => found.split("../").length - 1 > depth && !/\.test\.ts$/.test(path));
  const absolute = [...text.matchAll(/(?<![\w.:/*@)\]}-])\/(?:work|home|root|Users)\/[\w.-]+/g)].map(
    ([found]) => found,
  );
  return [...outside, ...absolute];
}

it("no file of the project names a path outside it", () => {
  const found = projectFiles()
    .filter(isText)
    .flatMap((path) => foreignPaths(path, readFileSync(path, "utf8")).map((foreign) => `${path}: ${foreign}`));
  expect(found).toEqual([]);
});

it("finds such a path when it is planted", () => {
  expect(foreignPaths("docs/a.md", `see ${["..", "..", "notes"].join("/")}`)).toHaveLength(1);
  expect(foreignPaths("a.ts", `const a = "${["", "home", "ada", "x"].join("/")}";`)).toHaveLength(1);
  expect(foreignPaths("app/api/x/route.ts", 'import { a } from "../../x"; // /api/work/x')).toEqual([]);
});

describe("the lockfile", () => {
  type Entry = { extraneous?: boolean; resolved?: string };
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

  it("names no address and nothing that no package asks for", () => {
    const odd = Object.entries(packages).filter(([, entry]) => entry.extraneous || entry.resolved !== undefined);
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it("is complete: a clean installation would accept it", () => {
    const said = execFileSync("npm", ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"], {
      encoding: "utf8",
      stdio: "pipe",
    });
    expect(said).not.toContain("Missing:");
  });

  it("has one version of everything, exactly pinned", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

it("the rooms are those of the house", () => {
  const rooms = new Set(
    projectFiles()
      .filter((path) => path.includes("/"))
      .map((path) => path.split(posix.sep)[0]),
  );
  const house = [
    ".ci",
    "app",
    "bench",
    "cli",
    "content",
    "db",
    "docs",
    "domain",
    "durability",
    "e2e",
    "public",
    "scripts",
    "security",
    "server",
    "ui",
  ];
  expect([...rooms].filter((room) => !house.includes(room ?? ""))).toEqual([]);
});
