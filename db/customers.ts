import type { Audience, ChannelScore, GenericMessage, Pitfall, SurveyWave } from "@/domain/customers/audience";
import { mostEntries } from "@/domain/exchange/most-entries";
import { rowsOf } from "./rows";
import { audiences, channelScores, genericMessages, pitfalls, surveyWaves } from "./schema";

export const audienceRows = rowsOf<Audience>("audience", audiences, "id", {
  most: mostEntries.audiences,
  many: "audiences",
});
export const channelScoreRows = rowsOf<ChannelScore>("channelScore", channelScores, "channelId", {
  most: mostEntries.channelScores,
  many: "scored channels",
});
export const pitfallRows = rowsOf<Pitfall>("pitfall", pitfalls, "pitfallId", {
  most: mostEntries.pitfalls,
  many: "pitfalls",
});
export const genericMessageRows = rowsOf<GenericMessage & { id: string }>("genericMessage", genericMessages, "id", {
  most: mostEntries.genericMessages,
  many: "messages to everybody",
});
export const surveyWaveRows = rowsOf<SurveyWave>("surveyWave", surveyWaves, "id", {
  most: mostEntries.surveyWaves,
  many: "survey waves",
});
