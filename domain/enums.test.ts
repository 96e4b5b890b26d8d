import { expect, test } from "vitest";
import content from "@/content/enums.json";
import { channelVerdicts } from "./customers/channel-score";
import * as enums from "./enums";
import { quadrants } from "./metrics/quadrant";
import { horizonStates } from "./returns/return-line";
import { riskBands } from "./scoring/risk-band";
import { useCaseVerdicts } from "./scoring/verdict";
import { strategyStatuses } from "./strategy/completeness";

const told: Readonly<Record<keyof typeof content, readonly (string | { readonly id: string | number })[]>> = content;
const valuesOf = (name: keyof typeof content) =>
  told[name].map((entry) => (typeof entry === "string" ? entry : entry.id));

test.each([
  ["journeyTask", enums.journeyTasks],
  ["momentType", enums.momentTypes],
  ["tacticMode", enums.tacticModes],
  ["activeForm", enums.activeForms],
  ["activeJob", enums.activeJobs],
  ["helpType", enums.helpTypes],
  ["intent", enums.intents],
  ["pitfallEmotion", enums.pitfallEmotions],
  ["challengeType", enums.challengeTypes],
  ["function", enums.functions],
  ["dataSource", enums.dataSources],
  ["legalBasis", enums.legalBases],
  ["ledgerStatus", enums.ledgerStatuses],
  ["useCaseStatus", enums.useCaseStatuses],
  ["initiativeKind", enums.initiativeKinds],
  ["reviewDecision", enums.reviewDecisions],
  ["stopReason", enums.stopReasons],
  ["pressureCue", enums.pressureCues],
  ["reliefFeature", enums.reliefFeatures],
  ["metricFamily", enums.metricFamilies],
  ["direction", enums.directions],
  ["riskType", enums.riskTypes],
  ["role", enums.planRoles],
  ["sensitiveCategory", enums.sensitiveCategories],
  ["privacyReviewStatus", enums.privacyReviewStatuses],
  ["experimentStatus", enums.experimentStatuses],
  ["analysisMode", enums.analysisModes],
  ["resultType", enums.resultTypes],
  ["metricRole", enums.metricRoles],
  ["quadrant", quadrants],
  ["useCaseVerdict", useCaseVerdicts],
  ["riskBand", riskBands],
  ["channelVerdict", channelVerdicts],
  ["strategyStatus", strategyStatuses],
  ["horizonState", horizonStates],
] as const)("%s: the allowed values are those of the content", (name, values) => {
  expect([...values].sort()).toEqual(valuesOf(name).sort());
});
