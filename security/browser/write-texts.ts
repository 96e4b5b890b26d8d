import { call } from "../call";
import { type Procedure, procedures } from "../procedures";
import { type Schema, validValue } from "../valid-value";
import type { World } from "../world";
import { pack } from "./payloads";

/** What ends the room or the account, and what takes words that are never shown. */
const notTried = /^(account\.(?!rename)|workspace\.(close|create)|deck\.shared)/;
const neverShown = /^(password|passphrase|current|next|code)$/;
/** Shorter than this, a text cannot hold an attack. */
const least = 18;

export type TextField = { procedure: Procedure; field: string };

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

/** The same input with attacks for words; `held` is told which field holds which of them. */
function withAttacks(value: unknown, schema: Schema, root: Schema, path: string, from: number, held: Held): unknown {
  const here = resolved(schema, root);
  const choices = here.anyOf ?? here.oneOf;
  if (choices) return choices.reduce((changed, choice) => withAttacks(changed, choice, root, path, from, held), value);
  if (typeof value === "string" && isFreeText(here) && !neverShown.test(path.split(".").at(-1) ?? "")) {
    const packed = pack(from, here.maxLength ?? 0, 60);
    held.set(path, new Set([...(held.get(path) ?? []), ...packed.held]));
    return packed.text === "" ? value : packed.text;
  }
  if (Array.isArray(value))
    return here.items ? value.map((part) => withAttacks(part, here.items ?? {}, root, path, from, held)) : value;
  if (typeof value !== "object" || value === null || !here.properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const inner = here.properties?.[key];
      return [key, inner ? withAttacks(part, inner, root, path === "" ? key : `${path}.${key}`, from, held) : part];
    }),
  );
}

/** Ids of what the room has, for fields that the sample's own names do not fill. */
async function idsOf({ state, room }: World): Promise<Record<string, unknown>> {
  const { workspaceId, people } = room;
  const first = async (table: string) =>
    (await state.run(`SELECT id FROM ${table} WHERE workspace_id = '${workspaceId}' ORDER BY id`))[0]?.["id"] ?? "none";
  return {
    workspaceId,
    scenarioId: await first("scenario"),
    meetingId: await first("review_meeting"),
    commentId: await first("comment"),
    roundId: await first("scoring_round"),
    mentions: [people.owner.id],
    approverIds: [people.owner.id],
  };
}

export type Written = { accepted: number; refused: number; held: ReadonlyMap<string, ReadonlySet<number>> };

/**
 * Says the attacks wherever the product lets a member write, through its own doors: what they refuse is stored nowhere, and
 * what they take is shown, told in the audit and sent to inboxes. `times` is how often each door is to let something in.
 */
export async function writeTexts(world: World, options: { times: number; tries: number }): Promise<Written> {
  const { random } = world;
  const caller = await world.asRole("owner");
  const given = await idsOf(world);
  const everywhere: Held = new Map();
  let [accepted, refused] = [0, 0];
  for (const procedure of new Set(textFields.map((each) => each.procedure))) {
    let open = options.times;
    for (let at = 0; at < options.tries && open > 0; at++) {
      const version = [1, 2, 0, 3, 4][at % 5];
      const honest = validValue(procedure.schema, { ...given, version }, random);
      const held: Held = new Map();
      const input = withAttacks(honest, procedure.schema, procedure.schema, "", random.below(60), held);
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
