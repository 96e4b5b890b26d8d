import { byCode } from "../ordering";
import type { Learning } from "./learning";
import type { TestFields } from "./tried-tests";

type Scope = Pick<Learning, "id" | "moment" | "tacticId" | "activeForm" | "audienceId" | "channelId">;
type Candidate = Pick<TestFields, "moment" | "templateId" | "activeForm" | "audienceIds" | "channelIds">;

/** As for tests: our default. */
const weights = { templateId: 4, moment: 3, activeForm: 2, audienceIds: 1, channelIds: 1 } as const;
/**
 * What was learned where a test is about to be planned: by scope, never by words. At least the moment, the tactic or the form
 * is the same; those with the most in common first, then by id.
 */
export function closeLearnings<L extends Scope>(candidate: Candidate, learnings: readonly L[]): L[] {
  const found = learnings.flatMap((learning) => {
    const weight = weightOf(candidate, learning);
    return weight > 0 ? [{ learning, weight }] : [];
  });
  return found
    .sort((a, b) => b.weight - a.weight || byCode(a.learning.id, b.learning.id))
    .map(({ learning }) => learning);
}

/** 0 where neither the moment, the tactic nor the form is the same. */
function weightOf(candidate: Candidate, { moment, tacticId, activeForm, audienceId, channelId }: Scope): number {
  const weight =
    (tacticId !== null && tacticId === candidate.templateId ? weights.templateId : 0) +
    (moment !== null && moment === candidate.moment ? weights.moment : 0) +
    (activeForm !== null && activeForm === candidate.activeForm ? weights.activeForm : 0);
  if (weight === 0) return 0;
  return (
    weight +
    (audienceId !== null && candidate.audienceIds.includes(audienceId) ? weights.audienceIds : 0) +
    (channelId !== null && candidate.channelIds.includes(channelId) ? weights.channelIds : 0)
  );
}
