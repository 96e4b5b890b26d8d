import { AttuneError } from "../errors";
import { type Strategy, strategy } from "./strategy";

/** Signing and rating are acts of their own. */
const acts: readonly (keyof Strategy)[] = ["signedOffAt", "selfRating", "effectiveRating"];

/** The fields of the page that are answered by writing in them. */
export const answerFields = (Object.keys(strategy.shape) as (keyof Strategy)[]).filter(
  (field) => !acts.includes(field),
) as [keyof Strategy, ...(keyof Strategy)[]];

/**
 * The strategy page with one answer changed. Any other answer than a rating of it, or the signature itself,
 * reopens a page that was signed off: what was signed is not what is there now.
 *
 * @throws AttuneError `invalid` with a sentence when the value is not one this question can have.
 */
export function answerQuestion(page: Strategy, field: keyof Strategy, value: unknown): Strategy {
  const parsed = strategy.shape[field].safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [line] = issue?.path ?? [];
    const where = typeof line === "number" ? `Line ${line + 1}: ` : line === undefined ? "" : `${String(line)}: `;
    throw new AttuneError("invalid", `${where}${issue?.message ?? "This cannot be stored."}`);
  }
  const answered = { ...page, [field]: parsed.data };
  const reopens = field !== "signedOffAt" && field !== "selfRating" && field !== "effectiveRating";
  const changed = JSON.stringify(page[field]) !== JSON.stringify(parsed.data);
  return reopens && changed ? { ...answered, signedOffAt: null } : answered;
}
