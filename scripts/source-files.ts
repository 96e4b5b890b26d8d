import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Every file of the project that is or would be in version control, by its path from the root. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(path));
}

export type Sources = ReadonlyMap<string, string>;

/** The program text among them. */
export function projectSources(): Sources {
  const paths = projectFiles().filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !path.endsWith(".d.ts"));
  return new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
}
