import { type ChainReport, checkChain, readChained, type StoredEntry, walkChain } from "@/db/audit-chain";
import { openEngine } from "@/db/client";
import { requireCurrent } from "@/db/schema-state";
import { AttuneError } from "@/domain/errors";
import { type Command, print, readJson, UsageError } from "./command";

const help = `Usage: attune audit verify [--workspace ID] [--backup FILE]

Walks the history of each workspace from its first entry to its last one and checks the seal of every entry: a hash over
all it says and over the seal before it. Prints a line for each workspace.

  --workspace ID   only this one
  --backup FILE    the histories in a file of \`attune backup\`, not those in the database

It may run beside the server and changes nothing. Whoever can write to the database and knows how seals are made could
make all of them anew: keep backups where others cannot reach them, and compare the last seal.
Exits with 1 when a chain is broken.
`;

type Named = { readonly id: string; readonly name: string };

export const audit: Command = {
  summary: "whether the history of what happened is whole",
  help,
  async run(args) {
    const { only, backup } = optionsOf(args);
    const reports = backup === null ? await fromDatabase(only) : await fromBackup(backup, only);
    if (only !== null && reports.length === 0)
      throw new AttuneError("not_found", `There is no workspace with the id ${only}. Leave it out to check all.`);
    for (const { name, report } of reports) await print(`${lineOf(name, report)}\n`);
    const broken = reports.filter(({ report }) => report.problem !== null).length;
    if (broken > 0)
      process.stderr.write(
        `${broken} of ${reports.length} broken. Do not write to this database; compare it with the last backup whose chain is whole.\n`,
      );
    return broken > 0 ? 1 : 0;
  },
};

function optionsOf([verb, ...rest]: readonly string[]): { only: string | null; backup: string | null } {
  const found: { only: string | null; backup: string | null } = { only: null, backup: null };
  if (verb !== "verify" || rest.length % 2 !== 0) throw new UsageError(help);
  for (let at = 0; at < rest.length; at += 2) {
    if (rest[at] === "--workspace") found.only = rest[at + 1]!;
    else if (rest[at] === "--backup") found.backup = rest[at + 1]!;
    else throw new UsageError(help);
  }
  return found;
}

function lineOf(name: string, { workspaceId, sealed, unsealed, problem }: ChainReport): string {
  const old = unsealed > 0 ? `, ${unsealed} older ones without a seal` : "";
  return problem === null
    ? `whole   ${name} (${workspaceId}): ${sealed} ${sealed === 1 ? "entry" : "entries"}${old}`
    : `broken  ${name} (${workspaceId}): ${problem}`;
}

type Found = { name: string; report: ChainReport }[];

async function fromDatabase(only: string | null): Promise<Found> {
  const engine = openEngine();
  try {
    requireCurrent(await engine.schemaState());
    const found: Found = [];
    for (const { id, name } of await readChained(engine.db))
      if (only === null || id === only) found.push({ name, report: await checkChain(engine.db, id) });
    return found;
  } finally {
    await engine.close();
  }
}

type Row = Record<string, unknown>;

async function fromBackup(file: string, only: string | null): Promise<Found> {
  const { tables } = readJson(file) as { tables?: Record<string, Row[]> };
  const [all, entries, heads] = [tables?.["workspace"], tables?.["audit_entry"], tables?.["audit_head"]];
  if (!Array.isArray(all) || !Array.isArray(entries))
    throw new AttuneError("invalid", `${file} is not a backup made by Attune.`);
  const found: Found = [];
  for (const { id, name } of all as Named[]) {
    if (only !== null && id !== only) continue;
    const own = (entries as unknown as StoredEntry[])
      .filter((entry) => entry.workspaceId === id)
      .toSorted((a, b) => a.seq - b.seq);
    const head = heads?.find((each) => each["workspaceId"] === id) as { hash: string; entries: number } | undefined;
    found.push({ name, report: await walkChain(id, head, own) });
  }
  return found;
}
