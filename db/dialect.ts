/** Where the data lives: a SQLite file in the data folder by default, PostgreSQL when the URL says so. Decided once, at module load. */
export const databaseUrl =
  process.env["DATABASE_URL"] ?? `file:${process.env["ATTUNE_DATA_DIR"] || "./data"}/attune.db`;
export const dialect: "sqlite" | "postgres" = /^postgres(ql)?:/.test(databaseUrl) ? "postgres" : "sqlite";
