import { setTimeout as pause } from "node:timers/promises";
import { command } from "../../durability/command";
import { type Caller, headersOf } from "../../security/call";
import type { RunningServer } from "../../security/start-server";
import { type Database, type Holds, spread } from "../figures";
import type { Journal, Note } from "../journal";
import { asPerson, type Stage } from "../stage";
import { valuesFile } from "../values-file";

const runs = 3;
const deckStarts = ["board", "steering", "working"] as const;

/** What becomes of one file: how long it takes, and how long somebody else waits meanwhile at most. */
type Took = { ms: number; othersMs: number; bytes: number };

/** The files that come in and go out: everything, a table, slides, values, and the backup of an operator. */
export async function measureFiles(
  stage: Stage,
  place: { on: Database; with: Holds },
  journal: Journal,
): Promise<void> {
  const { settings, workspaceId } = stage;
  const measure = (subject: string, work: (note: Note) => Promise<void>) =>
    journal.measure({ part: "files", ...place }, subject, work);
  const server = await stage.serve();
  try {
    const caller = await asPerson(server);
    const download = (subject: string, path: string) =>
      measure(subject, async (note) => {
        const url = `${server.origin}/api/download/${workspaceId}/${path}`;
        const took: Took[] = [];
        for (let run = 0; run < runs; run++) took.push(await besides(server, () => fetchFile(url, caller)));
        tell(note, subject, took);
        note(subject, "size", { unit: "kB", ...spread(took.map(({ bytes }) => bytes / 1000)) });
      });
    await download("everything as JSON", "whole/json");
    await download("use cases as Excel", "table/use-cases?format=xlsx");
    for (const start of deckStarts) await download(`slides: ${start}`, `deck?slides=${start}`);
    await measure("50,000 values", (note) => importValues(server, caller, workspaceId, note));
  } finally {
    await server.stop();
  }
  await measure("backup", async (note) => {
    const backups: number[] = [];
    for (let run = 0; run < runs; run++)
      backups.push((await command(settings, ["backup", `${settings["ATTUNE_DATA_DIR"]}/backup-${run}.json`])).ms);
    note("backup of the database", "done", { unit: "ms", ...spread(backups) });
  });
}

/** Checked, stored, sent again, corrected in every value, and taken back so that the next run finds what the first did. */
async function importValues(server: RunningServer, caller: Caller, workspaceId: string, note: Note): Promise<void> {
  const send = (fields: Record<string, string>, text: string | null) =>
    besides(server, () => post(caller, workspaceId, fields, text));
  // Other groups than those whose values may be there already.
  const [first, corrected] = [0, 1].map((shift) => valuesFile(shift).replaceAll(",Group ", ",Region ")) as [
    string,
    string,
  ];
  const took: Record<string, Took[]> = {};
  for (let run = 0; run < runs; run++) {
    const [importKey, correctKey] = [crypto.randomUUID(), crypto.randomUUID()];
    const steps = [
      ["check", { step: "dryRun" }, first],
      ["import", { step: "write", requestKey: importKey }, first],
      ["import again", { step: "write", requestKey: crypto.randomUUID() }, first],
      ["correct every value", { step: "write", requestKey: correctKey }, corrected],
    ] as const;
    for (const [name, fields, text] of steps) (took[name] ??= []).push(await send(fields, text));
    const undo = { step: "undo", requestKey: crypto.randomUUID() };
    (took["take the correction back"] ??= []).push(await send({ ...undo, importKey: correctKey }, null));
    await send({ ...undo, requestKey: crypto.randomUUID(), importKey }, null);
  }
  for (const [name, all] of Object.entries(took)) tell(note, `50,000 values: ${name}`, all);
}

function tell(note: Note, subject: string, took: readonly Took[]): void {
  note(subject, "done", { unit: "ms", ...spread(took.map(({ ms }) => ms)) });
  note(subject, "others wait at most", { unit: "ms", ...spread(took.map(({ othersMs }) => othersMs)) });
}

/** While it goes on, somebody else asks for next to nothing, again and again. */
async function besides({ origin }: RunningServer, act: () => Promise<number>): Promise<Took> {
  let isDone = false;
  let othersMs = 0;
  const asking = (async () => {
    while (!isDone) {
      const sent = performance.now();
      await (await fetch(`${origin}/api/health`)).arrayBuffer();
      othersMs = Math.max(othersMs, performance.now() - sent);
      await pause(20);
    }
  })();
  const began = performance.now();
  try {
    const bytes = await act();
    return { ms: performance.now() - began, othersMs, bytes };
  } finally {
    isDone = true;
    await asking;
  }
}

const headersFor = (caller: Caller) => {
  const { host: _host, ...headers } = headersOf(caller);
  return headers;
};

async function fetchFile(url: string, caller: Caller): Promise<number> {
  const answer = await fetch(url, { headers: headersFor(caller) });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Answered with ${answer.status}: ${Buffer.from(bytes).toString().slice(0, 300)}`);
  return bytes.byteLength;
}

async function post(caller: Caller, workspaceId: string, fields: Record<string, string>, text: string | null) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "metric-values", ...fields })) form.append(name, value);
  if (text !== null) form.append("file", new File([text], "values.csv", { type: "text/csv" }));
  const url = `${caller.origin}/api/import/${workspaceId}`;
  const answer = await fetch(url, { method: "POST", headers: headersFor(caller), body: form });
  if (!answer.ok) throw new Error(`The import was refused: ${answer.status} ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}
