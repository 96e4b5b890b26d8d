import { mostEntries } from "@/domain/exchange/most-entries";
import type {
  Assumption,
  CampaignCheck,
  EvidencePin,
  ReturnLine,
  Review,
  ReviewMeeting,
  Risk,
  SpendPlan,
} from "@/domain/returns/returns";
import { rowsOf } from "./rows";
import {
  assumptions,
  campaignChecks,
  evidencePins,
  returnLines,
  reviewMeetings,
  reviews,
  risks,
  spendPlans,
} from "./schema";

export const spendPlanRows = rowsOf<SpendPlan & { id: string }>("spendPlan", spendPlans, "id");
export const returnLineRows = rowsOf<ReturnLine>("returnLine", returnLines, "id", {
  most: mostEntries.returns,
  many: "lines of returns",
});
export const reviewRows = rowsOf<Review>("review", reviews, "id", {
  most: mostEntries.reviews,
  many: "decisions of reviews",
});
export const reviewMeetingRows = rowsOf<ReviewMeeting>("reviewMeeting", reviewMeetings, "id", {
  most: mostEntries.reviewMeetings,
  many: "review meetings",
});
export const campaignCheckRows = rowsOf<CampaignCheck & { id: string }>("campaignCheck", campaignChecks, "id");
export const riskRows = rowsOf<Risk>("risk", risks, "id");
export const assumptionRows = rowsOf<Assumption>("assumption", assumptions, "id");
export const evidencePinRows = rowsOf<EvidencePin & { id: string }>("evidencePin", evidencePins, "id", {
  most: mostEntries.evidencePins,
  many: "pinned cards",
});
