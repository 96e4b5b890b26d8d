import { call } from "../call";
import { type Procedure, procedures } from "../procedures";
import type { Random } from "../random";
import { type Schema, validValue } from "../valid-value";
import type { World } from "../world";
import { pack, payloads } from "./payloads";

/** What ends the room or the account, and what takes words that are never shown. */
const notTried = /^(account\.(?!rename)|workspace\.(close|create)|deck\.shared)/;
const neverShown = /^(password|passphrase|current|next|code)$/;
/** Shorter than this, a text cannot hold an attack. */
const least = 18;

type TextField = { procedure: Procedure; field: string };

const isFreeText = ({ type, enum: words, pattern, format, maxLength = 0 }: Schema): boolean =>
  type === "string" && !words && pattern === undefined && format === undefined && maxLength >= least;

const resolved = (schema: Schema, root: Schema): Schema =>
  schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? {});

function fieldsIn(schema: Schema, root: Schema, path: string, depth: number): string[] {
  if (depth > 10) return [];
  const here = resolved(schema, root);
  if (isFreeText(here)) return neverShown.test(path.split(".").at(-1) ?? "") ? [] : [path];
  return [
    ...Object.entries(here.properties ?? {}).flatMap(([key, inner]) =>
      fieldsIn(inner, root, path === "" ? key : `${path}.${key}`, depth + 1),
    ),
    ...(here.items ? fieldsIn(here.items, root, path, depth + 1) : []),
    ...(here.anyOf ?? here.oneOf ?? []).flatMap((inner) => fieldsIn(inner, root, path, depth + 1)),
  ];
}

const writing = procedures.filter(({ type, path }) => type === "mutation" && !notTried.test(path));

/** Every field of every mutation that takes words of a person. */
export const textFields: readonly TextField[] = writing.flatMap((procedure) =>
  [...new Set(fieldsIn(procedure.schema, procedure.schema, "", 0))].map((field) => ({ procedure, field })),
);

type Held = Map<string, Set<number>>;
type Attacking = { root: Schema; random: Random; from: number; held: Held };

const isWritten = (schema: Schema, path: string): boolean =>
  isFreeText(schema) && !neverShown.test(path.split(".").at(-1) ?? "");

function attackFor({ maxLength = 0 }: Schema, path: string, { from, held }: Attacking): string {
  const packed = pack(from, maxLength, payloads.length);
  held.set(path, new Set([...(held.get(path) ?? []), ...packed.held]));
  return packed.text;
}

/** The same input with attacks for words, and mostly also where words were left out. */
function withAttacks(value: unknown, schema: Schema, path: string, attacking: Attacking): unknown {
  const here = resolved(schema, attacking.root);
  const choices = here.anyOf ?? here.oneOf;
  if (choices) return choices.reduce((changed, choice) => withAttacks(changed, choice, path, attacking), value);
  if (isWritten(here, path)) {
    const isLeftOut = value === undefined || value === null;
    const says = typeof value === "string" || (isLeftOut && attacking.random.next() < 0.7);
    return says ? attackFor(here, path, attacking) : value;
  }
  const { items } = here;
  if (Array.isArray(value)) return items ? value.map((part) => withAttacks(part, items, path, attacking)) : value;
  if (typeof value !== "object" || value === null || !here.properties) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const [key, inner] of Object.entries(here.properties)) {
    const next = withAttacks(changed[key], inner, path === "" ? key : `${path}.${key}`, attacking);
    if (next !== undefined) changed[key] = next;
  }
  return changed;
}

/** Where the things are that a field names by an id, for those that the sample's own names do not fill. */
const tableOf: Readonly<Record<string, string>> = {
  ...{ scenarioId: "scenario", meetingId: "review_meeting", commentId: "comment", roundId: "scoring_round" },
  ...{ ownEvidenceId: "own_evidence", markId: "metric_event", decisionId: "generic_decision", viewId: "saved_view" },
  ...{ holdoutId: "programme_holdout", learningId: "learning", dataItemId: "data_item", weightingId: "weighting" },
  ...{ baselineId: "plan_baseline", approvalId: "approval", taskId: "own_task" },
};

/** Ids of what the room has now, one of each kind; what was made a moment ago can be edited a moment later. */
async function idsOf({ state, room, random }: World, schema: Schema): Promise<Record<string, unknown>> {
  const { workspaceId, people } = room;
  const found: Record<string, unknown> = {};
  for (const [field, table] of Object.entries(tableOf)) {
    if (!schema.properties?.[field]) continue;
    const rows = await state.run(`SELECT id FROM ${table} WHERE workspace_id = '${workspaceId}'`);
    if (rows.length > 0) found[field] = random.pick(rows)["id"];
  }
  const named = {
    channelId: "email",
    instrumentId: "Q-PULSE",
    blockId: "B01",
    evidenceId: "EV-SPEND-14",
    modeId: "passive",
  };
  const members = { mentions: [people.owner.id], approverIds: [people.owner.id], reviewerId: people.owner.id };
  const journey = { fromTask: "select", toTask: "buy", task: "select" };
  return {
    ...named,
    ...members,
    ...journey,
    metricId: "M-CONF",
    subjectKind: "useCase",
    subjectId: "W01",
    check: "a",
    workspaceId,
    ...found,
  };
}

type Written = { accepted: number; refused: number; held: ReadonlyMap<string, ReadonlySet<number>> };

/**
 * Says the attacks wherever the product lets a member write, through its own doors: what they refuse is stored nowhere, and
 * what they take is shown, told in the audit and sent to inboxes. `times` is how often each door is to let something in.
 */
export async function writeTexts(world: World, options: { times: number; tries: number }): Promise<Written> {
  const { random } = world;
  const caller = await world.asRole("owner");
  const everywhere: Held = new Map();
  let [accepted, refused] = [0, 0];
  for (const procedure of new Set(textFields.map((each) => each.procedure))) {
    let open = options.times;
    for (let at = 0; at < options.tries && open > 0; at++) {
      const given = await idsOf(world, procedure.schema);
      const version = [1, 2, 0, 3, 4][at % 5];
      const honest = validValue(procedure.schema, { ...given, version }, random);
      const held: Held = new Map();
      const input = withAttacks(honest, procedure.schema, "", {
        root: procedure.schema,
        random,
        from: random.below(60),
        held,
      });
      const { status } = await call(caller, procedure, JSON.stringify(input));
      if (status !== 200) {
        refused++;
        continue;
      }
      accepted++;
      open--;
      for (const [field, attacks] of held) {
        const name = `${procedure.path} ${field}`;
        everywhere.set(name, new Set([...(everywhere.get(name) ?? []), ...attacks]));
      }
    }
  }
  return { accepted, refused, held: everywhere };
}
