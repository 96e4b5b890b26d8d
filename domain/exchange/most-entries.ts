/**
 * How many things of a kind a workspace may hold, by the list of the exchange format: a backup that holds more could
 * not be restored.
 */
export const mostEntries = {
  businessObjectives: 200,
  customerObjectives: 200,
  outcomes: 500,
  audiences: 500,
  channelScores: 100,
  pitfalls: 500,
  dataLedger: 1_000,
  useCases: 5_000,
  genericMessages: 500,
  initiatives: 2_000,
  experiments: 2_000,
  learnings: 2_000,
  programmeHoldouts: 100,
  metricSettings: 1_000,
  reviews: 5_000,
  reviewMeetings: 500,
  returns: 1_000,
  surveyWaves: 2_000,
  evidencePins: 500,
  ownEvidence: 1_000,
  ownTasks: 60,
  savedDecks: 200,
} as const;
