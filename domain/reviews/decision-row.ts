import { dayWords, uncapitalized } from "../deck/deck-words";
import type { Review, ReviewMeeting } from "../returns/returns";
import { againstWords, decisionWords, toldDecision } from "./review-words";

/** A decision as people read it. */
export type DecisionRow = {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly useCaseId: string | null;
  readonly useCase: string;
  /** The page of the use case below the workspace; null where it is not here any more. */
  readonly to: string | null;
  readonly decision: Review["decision"];
  readonly words: string;
  /** "Stop, CX harm": the decision with its reason and what it goes on against. */
  readonly told: string;
  readonly reason: Review["reason"];
  readonly reasonWords: string | null;
  readonly note: string | null;
  readonly deciderId: string | null;
  readonly decider: string;
  /** What was suggested then; null where nothing was or nobody noted it. */
  readonly suggestedWords: string | null;
  readonly differs: boolean;
  /** "Against the rule: a hollow win."; null where nothing spoke against it. */
  readonly against: string | null;
  readonly meeting: {
    readonly id: string;
    readonly name: string;
    readonly heldOn: string;
    readonly ended: boolean;
  } | null;
  /** Why it cannot be changed; null when it can. */
  readonly fixed: string | null;
  /** The whole of it in one sentence. */
  readonly sentence: string;
};

type Named = {
  readonly useCase: string | null;
  readonly decider: string;
  readonly meeting: ReviewMeeting | null;
  readonly reasonWords: string | null;
};

/** A stored decision with the names of all it points at. */
export function decisionRow(review: Review & { readonly version: number }, named: Named): DecisionRow {
  const { id, version, date, useCaseId, decision, reason, note, deciderId, suggested } = review;
  const { meeting, decider, reasonWords } = named;
  const useCase = named.useCase ?? useCaseId ?? "Everything";
  const ended = meeting !== null && meeting.closedAt !== null;
  const told = toldDecision(review);
  return {
    ...{ id, version, date, useCaseId, useCase, decision, reason, reasonWords, note, deciderId, decider, told },
    to: named.useCase === null || useCaseId === null ? null : `use-cases/${encodeURIComponent(useCaseId)}`,
    words: decisionWords(decision),
    suggestedWords: suggested?.decision ? decisionWords(suggested.decision) : null,
    differs: suggested?.decision != null && suggested.decision !== decision,
    against: suggested?.against ? `Against the rule: ${againstWords[suggested.against]}.` : null,
    meeting: meeting && { id: meeting.id, name: meeting.name, heldOn: meeting.heldOn, ended },
    fixed: ended ? `“${meeting.name}” has ended: what it decided stays. Open it again to change this.` : null,
    sentence: `${useCase}: ${uncapitalized(told)}, on ${dayWords(date)} by ${decider}.`,
  };
}
