import { byCode } from "../ordering";

/** What a test is, in fields that can be compared: never its words. What is not said is null or empty. */
export type TestFields = {
  readonly useCaseId: string | null;
  readonly templateId: string | null;
  readonly moment: string | null;
  readonly mode: string | null;
  readonly activeForm: string | null;
  readonly helpType: string | null;
  readonly primaryId: string | null;
  readonly channelIds: readonly string[];
  readonly audienceIds: readonly string[];
};

export type PastTest = TestFields & {
  readonly id: string;
  readonly endDate: string | null;
  /** It was stopped, did not count, or was a hollow win: to be read before it is begun again. */
  readonly failed: boolean;
};

export const testFields = [
  "useCaseId",
  "templateId",
  "moment",
  "activeForm",
  "helpType",
  "mode",
  "primaryId",
  "channelIds",
  "audienceIds",
] as const satisfies readonly (keyof TestFields)[];
export type TestField = (typeof testFields)[number];

/** How much each field counts when it is the same: our default, as for use cases; the measure like a channel. */
const weights: Readonly<Record<TestField, number>> = {
  useCaseId: 4,
  templateId: 4,
  moment: 3,
  activeForm: 2,
  helpType: 2,
  mode: 1,
  primaryId: 1,
  channelIds: 1,
  audienceIds: 1,
};
/** From this share of what the candidate says on, and at least the weight of a moment, a test is close: our default. */
const closeFrom = 0.5;
const leastWeight = weights.moment;

export type TriedTest = {
  readonly id: string;
  readonly matches: readonly TestField[];
  /** Weight of what is the same over the weight of all that the candidate says, 0 to 1. */
  readonly closeness: number;
  readonly failed: boolean;
};

/**
 * "Have we tried this?" for a test about to be planned: past tests close to it by what they were. The same use case or
 * template always counts; else half of what the candidate says. Closest first, among equals failures before the rest, then
 * the latest, then by id; a failure is never left out.
 */
export function triedTests(candidate: TestFields, tests: readonly PastTest[]): TriedTest[] {
  const said = testFields.filter((field) => isSaid(candidate[field]));
  const total = weightOf(said);
  const found = tests.flatMap((test) => {
    const matches = said.filter((field) => isSame(candidate[field], test[field]));
    const closeness = total === 0 ? 0 : weightOf(matches) / total;
    const same = matches.includes("useCaseId") || matches.includes("templateId");
    const close = same || (closeness >= closeFrom && weightOf(matches) >= leastWeight);
    return close ? [{ test, tried: { id: test.id, matches, closeness, failed: test.failed } }] : [];
  });
  return found
    .sort(
      (a, b) =>
        b.tried.closeness - a.tried.closeness ||
        Number(b.tried.failed) - Number(a.tried.failed) ||
        byCode(b.test.endDate ?? "", a.test.endDate ?? "") ||
        byCode(a.test.id, b.test.id),
    )
    .map(({ tried }) => tried);
}

const weightOf = (fields: readonly TestField[]) => fields.reduce((total, field) => total + weights[field], 0);

type Value = string | null | readonly string[];
const isSaid = (value: Value) => value !== null && value.length > 0;

function isSame(a: Value, b: Value): boolean {
  if (a === null || b === null || typeof a === "string" || typeof b === "string") return a !== null && a === b;
  return a.some((id) => b.includes(id));
}
