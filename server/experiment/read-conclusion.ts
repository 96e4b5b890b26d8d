import { type ConclusionProposal, conclusionProposals } from "@/domain/experiments/conclusion-proposals";
import type { TestDecision } from "@/domain/experiments/decide";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { flagsToAcknowledge } from "@/domain/experiments/override-decision";
import { flagSentence } from "./flag-sentence";

/** One of the decisions there are, best first, in words. */
export const decisions: readonly { readonly id: TestDecision; readonly name: string }[] = [
  { id: "ship", name: "Ship it" },
  { id: "continue_as_cx_investment", name: "Continue it for customers" },
  { id: "iterate", name: "Change it and test again" },
  { id: "keep_running", name: "Keep it running" },
  { id: "stop", name: "Stop it" },
  { id: "invalid", name: "The result does not count" },
];

const actionWords: Readonly<Record<Extract<ConclusionProposal, { kind: "roadmap" }>["action"], string>> = {
  scale: "Put scaling it on the roadmap.",
  retire: "Put taking it away on the roadmap.",
  redesign: "Put its redesign on the roadmap.",
  continue: "Keep it on the roadmap.",
};
const whyWords: Readonly<Record<Extract<ConclusionProposal, { kind: "follow_up" }>["why"], string>> = {
  replicate: "Repeat it once before scaling: lifts this large rarely hold.",
  redesign: "Plan the next test of a redesign.",
  prove_experience: "Plan a test that is large enough to show that customers are not worse off.",
  more_people: "Plan the test again with more people.",
  fix_split: "Find what broke the split, then run the test again.",
  keep_plan: "Run it again, and keep to the plan.",
};

export function proposalSentence(proposal: ConclusionProposal): string {
  if (proposal.kind === "evidence")
    return "Its own controlled test is the best evidence there is: confidence becomes 5 of 5.";
  return proposal.kind === "roadmap" ? actionWords[proposal.action] : whyWords[proposal.why];
}

/** The flags that need a note before the conclusion is stored, of every treatment, once each. */
export function notesNeeded(readout: ExperimentReadout, context: ExperimentContext) {
  const found = new Map(
    readout.arms.flatMap((arm) =>
      flagsToAcknowledge(arm).map((flag) => [flag, flagSentence(flag, arm, context)] as const),
    ),
  );
  return [...found].map(([flag, sentence]) => ({ flag, sentence }));
}

/** What concluding asks for, and what it proposes once done. */
export function readConclusion(experiment: Experiment, readout: ExperimentReadout, context: ExperimentContext) {
  const concluded = experiment.status === "concluded";
  return {
    /** A learning as it would be added to the library, with where it holds. */
    learningDraft: concluded && readout.decision !== "invalid" ? learningDraftOf(experiment) : null,
    concludedOn: experiment.concludedOn,
    stored: concluded ? experiment.decision : null,
    decisions,
    toAcknowledge: notesNeeded(readout, context).map((each) => ({
      ...each,
      note: experiment.acknowledged[each.flag] ?? null,
    })),
    proposals: concluded
      ? conclusionProposals(experiment, readout).map((proposal) => ({
          ...proposal,
          sentence: proposalSentence(proposal),
          accepted: experiment.accepted[proposal.kind] ?? null,
        }))
      : [],
  };
}

function learningDraftOf({
  id,
  learning,
  audienceId,
  moment,
  channelIds,
  tacticId,
  activeForm,
  concludedOn,
}: Experiment) {
  const year = concludedOn === null ? null : Number(concludedOn.slice(0, 4)) + 1;
  return {
    statement: learning?.slice(0, 500) ?? "",
    ...{ audienceId, moment, tacticId, activeForm },
    channelId: channelIds.length === 1 ? (channelIds[0] ?? null) : null,
    supportingIds: [id],
    contradictingIds: [] as string[],
    /** In a year: our default. */
    reviewOn: year === null ? null : `${year}${(concludedOn ?? "").slice(4).replace("02-29", "02-28")}`,
  };
}
