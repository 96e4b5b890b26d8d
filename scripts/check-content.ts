import { readdirSync, readFileSync } from "node:fs";
import { contentSchemas } from "../domain/exchange/content-schemas";
import { pathOf, workspaceFile } from "../domain/exchange/workspace-file";

/** Part of every build: what ships must have the shape the product reads it with. */
const problems = readdirSync("content")
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => {
    const name = file.slice(0, -".json".length);
    const schema = name === "sample_workspace" ? workspaceFile : contentSchemas[name];
    if (!schema) return [`content/${file}: there is no schema for it`];
    const found = schema.safeParse(JSON.parse(readFileSync(`content/${file}`, "utf8"))).error?.issues ?? [];
    return found.map(({ path, message }) => `content/${file}: ${pathOf(path)}: ${message}`);
  });

for (const problem of problems.slice(0, 20)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
