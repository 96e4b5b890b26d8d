import type { Random } from "./random";

/** As much of JSON Schema as the inputs of the procedures use. */
export type Schema = {
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
};

/** Ids that the sample workspace has, by the name of the field that takes them. */
const sampleIds: Readonly<Record<string, string>> = {
  useCaseId: "W01",
  initiativeId: "R01",
  experimentId: "T1",
  outcomeId: "O1",
  businessObjectiveId: "BO1",
  customerObjectiveId: "CO1",
  roundId: "SR1",
  subjectId: "W01",
  scorerId: "U1",
  audienceId: "A1",
  messageId: "G1",
  pitfallId: "P02",
  returnId: "F1",
  waveId: "S1",
  learningId: "K1",
  holdoutId: "H1",
  reviewId: "V1",
  deciderId: "U1",
  objectiveId: "BO1",
  deckId: "DK1",
  ownerId: "U1",
};

/** All of them words that a person may write. */
const oddWords = [
  "A sentence.",
  "Größe – 量",
  "x",
  "👩‍👩‍👧‍👦",
  "'; DROP TABLE use_case",
  "<b>bold</b>",
  "=1+1",
  "שלום",
  "e\u0301",
  "%_",
];

type Making = { random: Random; given: Readonly<Record<string, unknown>>; root: Schema; depth: number };

function textFor(schema: Schema, name: string, random: Random): string {
  if (schema.format === "date") return "2026-11-21";
  if (schema.format === "uuid") return crypto.randomUUID();
  if (schema.format === "email") return "someone@else.test";
  if (schema.pattern?.includes("Q[1-4]")) return "2027-Q1";
  if (schema.pattern?.includes("(0[1-9]|1[0-2])")) return "2026-11";
  if (/Id$/.test(name) || schema.pattern?.startsWith("^[A-Za-z0-9]")) return sampleIds[name] ?? "W01";
  const text = random.pick(oddWords);
  return text.padEnd(schema.minLength ?? 0, "m");
}

function numberFor(schema: Schema, random: Random): number {
  const least = Math.max(schema.minimum ?? 0, -1_000);
  const most = Math.min(schema.maximum ?? least + 10, least + 10);
  const found = least + random.next() * (most - least);
  return schema.type === "integer" ? Math.round(found) : Math.round(found * 100) / 100;
}

function valueFor(schema: Schema, name: string, making: Making): unknown {
  const { random, given, root } = making;
  if (name in given) return given[name];
  if (schema.$ref !== undefined)
    return valueFor(root.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? (schema.$ref === "#" ? root : {}), name, {
      ...making,
      depth: making.depth + 1,
    });
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const choice = making.depth > 5 ? choices.at(-1) : random.pick(choices);
    return valueFor(choice ?? {}, name, { ...making, depth: making.depth + 1 });
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => key in given || schema.required?.includes(key) || random.next() < 0.3)
          .map(([key, inner]) => [key, valueFor(inner, key, { ...making, depth: making.depth + 1 })]),
      );
    case "array": {
      const length = making.depth > 5 ? (schema.minItems ?? 0) : Math.max(schema.minItems ?? 0, random.below(3));
      return Array.from({ length }, () =>
        valueFor(schema.items ?? {}, name.replace(/s$/, ""), { ...making, depth: making.depth + 1 }),
      );
    }
    case "integer":
    case "number":
      return numberFor(schema, random);
    case "boolean":
      return random.next() < 0.5;
    case "null":
      return null;
    default:
      return textFor(schema, name, random);
  }
}

/** Something the schema would take, with `given` where a field is called so: hostile inputs begin as honest ones. */
export const validValue = (schema: Schema, given: Readonly<Record<string, unknown>>, random: Random): unknown =>
  valueFor(schema, "", { random, given, root: schema, depth: 0 });
