import { accessSync, constants, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "@/db/client";
import { databaseUrl, dialect } from "@/db/dialect";
import { dataFolder } from "@/server/accounts/secret";
import { folderTrouble } from "@/server/drop/folder-trouble";
import { type Command, print } from "./command";

const help = `Usage: attune doctor

Looks at this installation and says, line by line, what is well and what is not, and what to do.
Exits with 1 when something is not well.
`;

type Check = { name: string; look: () => Promise<string | null> | string | null };

const checks: Check[] = [
  {
    name: "Node.js is recent enough",
    look: () => (Number(process.versions.node.split(".")[0]) >= 20 ? null : "Use Node.js 20.9 or newer."),
  },
  {
    name: "the data folder can be written",
    look: () => {
      const folder = dataFolder();
      if (!existsSync(folder)) return `${folder} does not exist yet: \`npm start\` makes it.`;
      try {
        accessSync(folder, constants.W_OK);
        return null;
      } catch {
        return `Give the user who runs Attune the right to write in ${folder}.`;
      }
    },
  },
  {
    name: "the secret is private",
    look: () => {
      const file = join(dataFolder(), "secret");
      if (process.env["ATTUNE_SECRET"] || !existsSync(file)) return null;
      return (statSync(file).mode & 0o077) === 0 ? null : `Others can read ${file}: chmod 600 it.`;
    },
  },
  {
    name: "the watched folder can be read",
    look: () => {
      const folder = process.env["ATTUNE_DROP_DIR"];
      return folder ? folderTrouble(folder, folder) : null;
    },
  },
  {
    name: `the database answers and can be written (${dialect})`,
    look: async () => {
      if (dialect === "sqlite" && !existsSync(databaseUrl.replace(/^file:(\/\/)?/, ""))) {
        return "There is no database yet: `npm start` makes it.";
      }
      const engine = openEngine();
      try {
        return await engine.trouble();
      } finally {
        await engine.close();
      }
    },
  },
];

export const doctor: Command = {
  summary: "what is well with this installation and what is not",
  help,
  async run() {
    let ill = 0;
    for (const { name, look } of checks) {
      const trouble = await Promise.resolve()
        .then(look)
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (trouble) ill++;
      await print(`${trouble ? "not well" : "well    "}  ${name}${trouble ? `\n          ${trouble}` : ""}\n`);
    }
    return ill > 0 ? 1 : 0;
  },
};
