import { type Deed, isAcknowledged } from "./deed";
import { type Row, withRows } from "./read-rows";
import type { Stage } from "./stage";

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");
const perStatement = 500;

const parsed = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);
type Change = { kind: string; id: string; after: { name?: string } | null };

/**
 * Whether each of these took effect exactly as often as it must: an acknowledged one once, with its entry in the history,
 * with the record that it was answered and with the thing it says is stored; any other at most once, whole or not at all.
 */
export async function checkDeeds(stage: Stage, deeds: readonly Deed[]): Promise<string[]> {
  const misses: string[] = [];
  await withRows(stage.url, async (run) => {
    for (let from = 0; from < deeds.length; from += perStatement) {
      const part = deeds.slice(from, from + perStatement);
      const keys = listed(part.map(({ input }) => input.requestKey));
      const tags = listed(part.map(({ tag }) => tag));
      const entries = await run(`SELECT seq, request_key, changes FROM audit_entry WHERE request_key IN (${keys})`);
      const objects = await run(
        `SELECT entry, object_id FROM audit_object WHERE entry IN (${entries.map(({ seq }) => seq).join() || "0"})`,
      );
      const answered = await run(`SELECT key FROM answered_request WHERE key IN (${keys})`);
      const things = [
        ...(await run(`SELECT name FROM use_case WHERE name IN (${tags})`)),
        ...(await run(`SELECT name FROM initiative WHERE name IN (${tags})`)),
      ];
      for (const deed of part) misses.push(...missesOf(deed, { entries, objects, answered, things }));
    }
  });
  return misses;
}

type Found = { entries: Row[]; objects: Row[]; answered: Row[]; things: Row[] };

function missesOf(deed: Deed, found: Found): string[] {
  const key = deed.input.requestKey;
  const entries = found.entries.filter((row) => row["request_key"] === key);
  const answered = found.answered.filter((row) => row["key"] === key).length;
  const things = found.things.filter((row) => row["name"] === deed.tag).length;
  const told = `${deed.path} ${key}, answered with ${deed.answer?.status ?? "nothing"}`;
  if (entries.length > 1) return [`${told}: ${entries.length} entries in the history`];
  if (entries.length === 0) {
    if (isAcknowledged(deed)) return [`${told}: lost`];
    return answered + things > 0 ? [`${told}: half there (${answered} answers, ${things} things, no entry)`] : [];
  }
  const [entry] = entries as [Row];
  const changes = parsed(entry["changes"]) as Change[];
  const objects = found.objects.filter((row) => row["entry"] === entry["seq"]);
  const misses: string[] = [];
  if (answered !== 1) misses.push(`${told}: in the history, and remembered as answered ${answered} times`);
  if (!changes.some(({ after }) => after?.name === deed.tag)) misses.push(`${told}: the entry says something else`);
  if (objects.length === 0) misses.push(`${told}: an entry about nothing`);
  // The name of a use case is overwritten by its next change; what adds something stays.
  if (deed.changes === null && things !== 1) misses.push(`${told}: stored ${things} times`);
  return misses;
}

/** What must hold of the whole database after whatever happened: as many entries as answers, and no thing without one. */
export async function checkWhole(stage: Stage, deeds: readonly Deed[]): Promise<string[]> {
  const { workspaceId } = stage.room;
  return withRows(stage.url, async (run) => {
    const one = async (sql: string) => Number((await run(sql))[0]?.["n"]);
    const where = `WHERE workspace_id = '${workspaceId}'`;
    const entries = await one(`SELECT count(*) AS n FROM audit_entry ${where} AND request_key IS NOT NULL`);
    const answers = await one(`SELECT count(*) AS n FROM answered_request ${where}`);
    const acknowledged = deeds.filter(isAcknowledged).length;
    const added = deeds.filter((deed) => isAcknowledged(deed) && deed.changes === null).length;
    const things =
      (await one(`SELECT count(*) AS n FROM use_case ${where} AND id IN (${addedIds(deeds, "useCase.propose")})`)) +
      (await one(`SELECT count(*) AS n FROM initiative ${where} AND id IN (${addedIds(deeds, "initiative.add")})`));
    const misses: string[] = [];
    if (entries !== acknowledged)
      misses.push(`${acknowledged} changes acknowledged, ${entries} entries in the history`);
    if (answers !== acknowledged)
      misses.push(`${acknowledged} changes acknowledged, ${answers} remembered as answered`);
    if (things !== added) misses.push(`${added} things added, ${things} stored`);
    const head = (await run(`SELECT * FROM audit_head ${where}`))[0];
    const sealed = await one(`SELECT count(*) AS n FROM audit_entry ${where}`);
    if (Number(head?.["entries"]) !== sealed)
      misses.push(`the chain ends after ${head?.["entries"]} of ${sealed} entries`);
    return misses;
  });
}

function addedIds(deeds: readonly Deed[], path: string): string {
  const ids = deeds
    .filter((deed) => isAcknowledged(deed) && deed.path === path)
    .map(({ answer }) => (JSON.parse(answer?.text ?? "") as { result: { data: { id: string } } }).result.data.id);
  return listed(ids.length > 0 ? ids : [""]);
}
