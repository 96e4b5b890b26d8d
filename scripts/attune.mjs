import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./install-dependencies.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installDependencies();
const { status } = spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
