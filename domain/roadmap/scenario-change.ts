import { z } from "zod";
import { functions, oneOf } from "../enums";
import { id, key, maybe, money, number, percent, quarter, text, words } from "../fields";
import { initiative } from "./initiative";

const { id: _id, ...held } = initiative.shape;
const fields = { ...held, name: words(200) };

/** What may be changed in a branch of the plan, one thing at a time. */
export const scenarioChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("move"),
    initiativeId: id,
    startQuarter: quarter,
    durationQuarters: z.int().min(1).max(80).optional(),
    lane: text(100).nullable().optional(),
    ownerId: id.nullable().optional(),
    horizon: oneOf(functions).nullable().optional(),
  }),
  /** What is not named stays as it is. */
  z.strictObject({ kind: z.literal("item"), itemId: id, fields: z.strictObject(fields).partial() }),
  z.strictObject({ kind: z.literal("add"), item: z.strictObject({ id: id.optional(), ...fields }) }),
  /** Stays on the roadmap as dropped. */
  z.strictObject({ kind: z.literal("drop"), itemIds: z.array(id).min(1).max(1_000) }),
  z.strictObject({ kind: z.literal("remove"), itemId: id }),
  /** All amounts times a factor, or amounts by quarter; what is not named stays. */
  z.strictObject({
    kind: z.literal("budget"),
    factor: number.optional(),
    byQuarter: z.record(quarter, maybe(money)).optional(),
  }),
  /** Person-weeks a quarter more or less, or by quarter; no role means everybody. */
  z.strictObject({
    kind: z.literal("capacity"),
    role: maybe(key),
    quarters: z.array(quarter).max(80),
    delta: number.optional(),
    byQuarter: z.record(quarter, number).optional(),
  }),
  z.strictObject({ kind: z.literal("heldBack"), pct: percent.nullable() }),
  z.strictObject({ kind: z.literal("starts"), starts: z.record(id, quarter) }),
]);
export type ScenarioChange = z.infer<typeof scenarioChange>;
