import { openEngine } from "@/db/client";
import { load } from "@/db/transfer";
import { type Command, onlyFile, readJson } from "./command";

const help = `Usage: attune restore FILE

Fills an empty database from a file written by \`attune backup\`, on either kind of database: set
DATABASE_URL to choose. A database that holds anything is refused, and so is a file with an error;
then nothing is changed. Stop the server first.
`;

export const restore: Command = {
  summary: "fill an empty database from a backup",
  help,
  async run(args) {
    const document = readJson(onlyFile(args, help));
    const engine = openEngine();
    try {
      await engine.migrate();
      process.stderr.write(`${await load(engine, document)} rows restored\n`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};
