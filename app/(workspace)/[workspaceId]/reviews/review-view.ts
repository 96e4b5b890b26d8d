import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["review"];

export type MeetingsView = Answers["meetings"];
export type MeetingRow = MeetingsView["rows"][number];
export type MeetingView = Answers["meeting"];
export type AgendaPart = MeetingView["parts"][number];
export type Point = AgendaPart["points"][number];
export type Suggestion = MeetingView["suggestions"][number];
export type Ground = Omit<Suggestion, "decided">;
export type Choices = MeetingView["choices"];
export type DecisionId = Choices["decisions"][number]["id"];
export type ReasonId = Choices["reasons"][number]["id"];
export type DecisionsView = Answers["decisions"];
export type DecisionRow = DecisionsView["rows"][number];
type WhyStillView = Answers["whyStill"];
export type WhyStillRow = WhyStillView["rows"][number];

export const meetingPath = (workspaceId: string, meetingId: string) =>
  `/${workspaceId}/reviews/${encodeURIComponent(meetingId)}`;

// Written out, for the lists of the domain bring the whole validator into the browser; the type keeps both equal.
const everyDecisionId: Readonly<Record<DecisionId, true>> = {
  ...{ scale: true, continue: true, continue_as_cx_investment: true, extend: true },
  ...{ redesign: true, narrow: true, pause: true, stop: true },
};

export const decisionIds = Object.keys(everyDecisionId) as readonly DecisionId[];
