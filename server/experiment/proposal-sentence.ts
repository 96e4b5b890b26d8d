import type { ConclusionProposal } from "@/domain/experiments/conclusion-proposals";

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
  check_split: "Run it again, until there are enough people to check the split.",
  keep_plan: "Run it again, and keep to the plan.",
};

/** What a proposal says, in a sentence. */
export function proposalSentence(proposal: ConclusionProposal): string {
  if (proposal.kind === "evidence")
    return proposal.help === null
      ? "Its own controlled test is the best evidence there is: it is scored by it."
      : "Its own controlled test shows harm, and is the best evidence there is: it is scored by it.";
  return proposal.kind === "roadmap" ? actionWords[proposal.action] : whyWords[proposal.why];
}
