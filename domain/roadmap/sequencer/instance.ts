import { z } from "zod";

const amount = z.number().finite().min(0).max(1e9);
const whole = z.number().int().min(0).max(10_000);
const name = z.string().min(1).max(200);
const perBucket = z.array(amount).max(520);

/** A piece of work that may be planned. Times count buckets from 0; effort is in person-weeks, cost and value in money. */
export const project = z.strictObject({
  id: z.string().min(1).max(64),
  name: name.optional(),
  layer: name.optional(),
  /** Buckets of work. */
  duration: z.number().int().min(1).max(520),
  /** effort[role][k]: person-weeks in the k-th bucket of work. */
  effort: z.array(perBucket).max(40),
  /** cost[k]: spend in the k-th bucket of work. */
  cost: perBucket,
  /** Steady benefit of one bucket, once it works. */
  valuePerBucket: z.number().finite().min(-1e9).max(1e9),
  /** Buckets between the end of the work and the first benefit. */
  lag: whole.optional(),
  /** Share of the steady benefit bucket by bucket; the last one holds. */
  ramp: z.array(z.number().finite().min(-100).max(100)).max(520).optional(),
  /** Buckets in which the benefit halves; 0 or nothing: it does not fade. */
  halfLife: amount.optional(),
  prerequisites: z
    .array(z.strictObject({ id: z.string().max(64), lag: whole.optional() }))
    .max(200)
    .optional(),
  /** Of each group at least one is finished before this starts. */
  anyOf: z
    .array(z.array(z.string().max(64)).min(1).max(50))
    .max(20)
    .optional(),
  earliestStart: whole.optional(),
  /** The last bucket in which work may run. */
  deadline: whole.optional(),
  mandatory: z.boolean().optional(),
  pinnedStart: whole.optional(),
  excluded: z.boolean().optional(),
  /** Of one group at most one is planned. */
  exclusiveGroup: z.string().min(1).max(64).optional(),
  risk: amount.optional(),
});
export type Project = z.infer<typeof project>;

const limit = z.union([amount, perBucket]);

/** What is to be put in order: work, people, money, limits. The format is "roadmap-opt/1". */
export const instance = z.strictObject({
  format: z.literal("roadmap-opt/1").optional(),
  name,
  note: z.string().max(2_000).optional(),
  buckets: z.number().int().min(1).max(520),
  bucketsPerYear: z.number().min(1).max(366),
  /** As a fraction: 0.12 is 12 % a year. */
  discountRateAnnual: z.number().min(0).max(10),
  /** Benefits count in buckets before this one. */
  valueHorizon: z.number().int().min(1).max(5_000),
  /** Cost uses up the budget and is not taken off the value: for value that is not money. */
  valueBeforeCost: z.boolean().optional(),
  roles: z.array(name).max(40),
  /** capacity[role][bucket] in person-weeks. */
  capacity: z.array(perBucket).max(40),
  budget: z
    .strictObject({
      perBucket: perBucket.optional(),
      total: amount.optional(),
      /** What is left of a bucket may be spent later. */
      carryOver: z.boolean().optional(),
    })
    .optional(),
  /** How many pieces of work may run in a bucket. */
  maxConcurrent: limit.optional(),
  /** The greatest sum of risk of what runs in a bucket. */
  riskLimit: limit.optional(),
  projects: z.array(project).max(5_000),
  /** The plan as it is: moves away from it cost `disruption`. */
  baseline: z.record(z.string(), whole.nullable()).optional(),
  disruption: z.strictObject({ weightPerBucket: amount, dropPenalty: amount }).optional(),
});
export type Instance = z.infer<typeof instance>;

/** The start of each piece of work, by id; null is not planned. */
export type Starts = Readonly<Record<string, number | null>>;

export type Issue = { readonly code: string; readonly message: string; readonly refs: readonly string[] };

const at = (bound: number | readonly number[] | undefined, bucket: number): number =>
  bound === undefined ? Number.POSITIVE_INFINITY : typeof bound === "number" ? bound : (bound[bucket] ?? 0);

/** How many pieces of work may run in a bucket; infinite without a limit. */
export const concurrencyAt = ({ maxConcurrent }: Instance, bucket: number): number => at(maxConcurrent, bucket);
/** The greatest sum of risk in a bucket; infinite without a limit. */
export const riskLimitAt = ({ riskLimit }: Instance, bucket: number): number => at(riskLimit, bucket);

/** Person-weeks of a role in the k-th bucket of work; what is not written is 0. */
export const effortOf = ({ effort }: Project, role: number, k: number): number => effort[role]?.[k] ?? 0;
/** Spend in the k-th bucket of work; what is not written is 0. */
export const costOf = ({ cost }: Project, k: number): number => cost[k] ?? 0;
