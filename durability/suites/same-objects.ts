import { call, resultOf } from "../../security/call";
import type { RunningServer } from "../../security/start-server";
import { mutation } from "../deed";
import { type Row, readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";

const clients = 25;
const objects = 5;

type Item = { id: string; version: number; status: string; name: string };
type Accepted = { id: string; saw: number; made: number; name: string };
type Tally = { accepted: Accepted[]; refused: number; misses: string[] };

const parsed = (value: unknown) => (typeof value === "string" ? JSON.parse(value) : value) as Row[];

async function addObject(stage: Stage, server: RunningServer, name: string): Promise<string> {
  const input = { workspaceId: stage.room.workspaceId, kind: "experiment", name, startQuarter: "2027-Q3" };
  const text = JSON.stringify({ ...input, durationQuarters: 1 });
  return resultOf<{ id: string }>(await call(stage.caller(server, 0), mutation("initiative.add"), text)).id;
}

async function readItem(stage: Stage, server: RunningServer, who: number, initiativeId: string): Promise<Item> {
  const text = JSON.stringify({ workspaceId: stage.room.workspaceId, initiativeId });
  const answer = await call(stage.caller(server, who), { path: "initiative.read", type: "query" }, text);
  return resultOf<{ item: Item }>(answer).item;
}

/** One person who changes what others change at the same moment; who is refused looks again and goes on. */
async function editAs(
  { random }: World,
  stage: Stage,
  server: RunningServer,
  who: number,
  { ids, edits, tally }: { ids: readonly string[]; edits: number; tally: Tally },
): Promise<void> {
  for (let edit = 0; edit < edits; edit++) {
    const initiativeId = random.pick(ids);
    for (let attempt = 0; ; attempt++) {
      const { version, status: _s, id: _i, ...facts } = await readItem(stage, server, who, initiativeId);
      const name = `By ${who + 1}, edit ${edit + 1}, try ${attempt + 1}`;
      const { workspaceId } = stage.room;
      const text = JSON.stringify({ ...facts, workspaceId, initiativeId, version, name });
      const answer = await call(stage.caller(server, who), mutation("initiative.change"), text);
      if (answer.status === 200) {
        const { version: made } = resultOf<{ version: number }>(answer);
        tally.accepted.push({ id: initiativeId, saw: version, made, name });
        break;
      }
      tally.refused++;
      const now = await readItem(stage, server, who, initiativeId);
      if (answer.status !== 409) tally.misses.push(`refused with ${answer.status}: ${answer.text.slice(0, 200)}`);
      else if (now.version <= version || now.name === facts["name" as keyof typeof facts])
        tally.misses.push(`refused at version ${version}, and what is there now is version ${now.version}`);
      if (attempt > 2_000) {
        tally.misses.push("never got through");
        return;
      }
    }
  }
}

/** What the history says must be one chain: each change begins with what the one before it left behind. */
async function checkChain(stage: Stage, id: string, accepted: readonly Accepted[]): Promise<string[]> {
  const { workspaceId } = stage.room;
  const rows = await readRows(
    stage.url,
    `SELECT changes FROM audit_entry WHERE workspace_id = '${workspaceId}' AND seq IN
       (SELECT entry FROM audit_object WHERE workspace_id = '${workspaceId}' AND object_id = '${id}') ORDER BY seq`,
  );
  const [stored] = await readRows(
    stage.url,
    `SELECT name, version FROM initiative WHERE workspace_id = '${workspaceId}' AND id = '${id}'`,
  );
  const misses: string[] = [];
  const versions = accepted.map(({ made }) => made).sort((a, b) => a - b);
  if (versions.some((version, at) => version !== at + 2)) misses.push(`${id}: versions accepted ${versions.join(" ")}`);
  if (accepted.some(({ saw, made }) => made !== saw + 1)) misses.push(`${id}: a version was passed over`);
  if (rows.length !== accepted.length + 1)
    misses.push(`${id}: ${accepted.length} accepted, ${rows.length - 1} in the history`);
  let name: unknown = null;
  for (const { changes } of rows) {
    const [change] = parsed(changes) as { before: { name?: string } | null; after: { name?: string } }[];
    if (name !== null && change?.before?.name !== name)
      misses.push(`${id}: a change began with something else than “${name}”`);
    name = change?.after.name;
  }
  const last = accepted.find(({ made }) => made === versions.at(-1));
  if (stored?.["name"] !== last?.name || Number(stored?.["version"]) !== versions.length + 1)
    misses.push(
      `${id}: stored is “${stored?.["name"]}” in version ${stored?.["version"]}, last accepted “${last?.name}”`,
    );
  return misses;
}

/** Nobody's change is written over by somebody who had not seen it. */
export const sameObjects: DurabilitySuite = {
  id: "C1",
  goal: "25 people × 40 changes of the same 5 things: accepted versions 1 to n without a gap, none lost, everybody else refused with 409 and shown what is there now",
  short: true,
  run: (world) =>
    withStage(world, "c1", { many: clients }, async (stage, first) => {
      const edits = world.short ? 6 : 40;
      const ids: string[] = [];
      for (let at = 0; at < objects; at++) ids.push(await addObject(stage, first, `Wanted by all ${at + 1}`));
      const tally: Tally = { accepted: [], refused: 0, misses: [] };
      await Promise.all(stage.actors.map((_, who) => editAs(world, stage, first, who, { ids, edits, tally })));
      for (const id of ids)
        tally.misses.push(
          ...(await checkChain(
            stage,
            id,
            tally.accepted.filter((one) => one.id === id),
          )),
        );
      const { accepted, refused, misses } = tally;
      return {
        figure: `${accepted.length} of ${clients * edits} changes accepted, ${refused} refused for having seen an older version: ${misses.length} lost or out of order`,
        n: accepted.length + refused,
        misses,
      };
    }),
};
