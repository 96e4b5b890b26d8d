import { spawnSync } from "node:child_process";

/** Both folders of migrations from the one schema: `npm run db:generate -- name`. */
const name = process.argv[2] ?? "change";
for (const engine of ["sqlite", "postgres"]) {
  const { status } = spawnSync("npx", ["drizzle-kit", "generate", "--name", name], {
    stdio: "inherit",
    env: { ...process.env, GENERATE_FOR: engine },
  });
  if (status !== 0) process.exit(status ?? 1);
}
