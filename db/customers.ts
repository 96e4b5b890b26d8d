import type { Audience, ChannelScore, GenericMessage, Pitfall, SurveyWave } from "@/domain/customers/audience";
import { rowsOf } from "./rows";
import { audiences, channelScores, genericMessages, pitfalls, surveyWaves } from "./schema";

export const audienceRows = rowsOf<Audience>("audience", audiences, "id");
export const channelScoreRows = rowsOf<ChannelScore>("channelScore", channelScores, "channelId");
export const pitfallRows = rowsOf<Pitfall>("pitfall", pitfalls, "pitfallId");
export const genericMessageRows = rowsOf<GenericMessage & { id: string }>("genericMessage", genericMessages, "id");
export const surveyWaveRows = rowsOf<SurveyWave>("surveyWave", surveyWaves, "id");
