/** Where the data lives: a SQLite file by default, PostgreSQL when the URL says so. Decided once, at module load. */
export const databaseUrl = process.env["DATABASE_URL"] ?? "file:./data/attune.db";
export const dialect: "sqlite" | "postgres" = /^postgres(ql)?:/.test(databaseUrl) ? "postgres" : "sqlite";
