/** A part of the workspace, as the screens divide it, with the kinds of things whose history belongs to it. */
type Area = { readonly name: string; readonly kinds: readonly string[] };

/** Every kind of thing the history knows, by the part of the workspace it belongs to. */
export const auditAreas = {
  strategy: { name: "Strategy", kinds: ["strategy", "strategyVersion", "strategyRating", "readinessCheck"] },
  outcomes: { name: "Outcomes", kinds: ["outcome", "businessObjective", "customerObjective"] },
  useCases: { name: "Use cases", kinds: ["useCase", "useCaseScore", "launchGate", "signOff"] },
  weights: { name: "Weights", kinds: ["weighting"] },
  rounds: { name: "Scoring rounds", kinds: ["scoringRound", "roundSubject", "roundAnswer"] },
  audiences: { name: "Audiences", kinds: ["audience"] },
  journey: { name: "Journey", kinds: ["pitfall", "ownTask"] },
  channels: { name: "Channels", kinds: ["channelScore", "genericMessage", "genericDecision"] },
  dataHeld: { name: "Data held", kinds: ["dataItem"] },
  roadmap: { name: "Roadmap", kinds: ["initiative", "initiativeMove", "scenario", "planBaseline", "planChange"] },
  foundations: { name: "Foundations", kinds: ["buildingBlock"] },
  experiments: { name: "Experiments", kinds: ["experiment", "dayResults", "learning", "programmeHoldout"] },
  metrics: {
    name: "Metrics",
    kinds: [
      ...["ownMetric", "metricSetting", "metricValue", "segmentValue", "weeklyValue", "metricEvent", "valueSource"],
      "dropReport",
    ],
  },
  returns: { name: "Returns", kinds: ["returnLine", "spendPlan"] },
  reviews: { name: "Stop or keep", kinds: ["review", "reviewMeeting"] },
  surveys: { name: "Surveys", kinds: ["surveyWave"] },
  evidence: { name: "Evidence", kinds: ["ownEvidence", "evidencePin"] },
  findings: { name: "Findings", kinds: ["findingNote"] },
  decks: { name: "Decks and links", kinds: ["savedDeck", "frozenDeck", "deckShare", "brand"] },
  talk: { name: "Comments and approvals", kinds: ["comment", "approval"] },
  members: { name: "Members", kinds: ["member", "invitation"] },
  workspace: {
    name: "The workspace",
    kinds: ["workspace", "person", "savedView", "risk", "assumption", "campaignCheck"],
  },
} as const satisfies Record<string, Area>;

export type AuditArea = keyof typeof auditAreas;
export const auditAreaNames = Object.keys(auditAreas) as [AuditArea, ...AuditArea[]];

/** The kinds of several parts of the workspace. */
export const kindsOf = (...areas: readonly AuditArea[]): string[] =>
  areas.flatMap((area) => [...auditAreas[area].kinds]);
