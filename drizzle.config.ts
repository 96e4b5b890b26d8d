import { defineConfig } from "drizzle-kit";

// `npm run db:generate` runs this once per engine; the address is never opened.
const onPostgres = process.env["GENERATE_FOR"] === "postgres";
process.env["DATABASE_URL"] = onPostgres ? "postgres://generate-only" : "file:generate-only";

export default defineConfig({
  dialect: onPostgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: `./db/migrations/${onPostgres ? "postgres" : "sqlite"}`,
  casing: "snake_case",
});
