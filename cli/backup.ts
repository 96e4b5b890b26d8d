import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { openEngine } from "@/db/client";
import { requireCurrent } from "@/db/schema-state";
import { dump } from "@/db/transfer";
import { type Command, onlyFile } from "./command";

const help = `Usage: attune backup FILE

Writes everything in the database to FILE, for \`attune restore\` on either kind of database. It may
run beside the server. The file holds password hashes: keep it as safe as the database.
`;

export const backup: Command = {
  summary: "everything in the database, into a file",
  help,
  async run(args) {
    const file = onlyFile(args, help);
    const engine = openEngine();
    try {
      requireCurrent(await engine.schemaState());
      const { document, rows } = await dump(engine);
      const partial = `${file}.partial`;
      const handle = openSync(partial, "w", 0o600);
      writeSync(handle, JSON.stringify(document));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(partial, file);
      process.stderr.write(`${rows} rows written to ${file}\n`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};
