import { z } from "zod";

/** Allowed values. Their labels and plain sentences are in `content/enums.json`; a test keeps both equal. */
export const journeyTasks = [
  "notice",
  "explore",
  "shortlist",
  "select",
  "validate",
  "buy",
  "receive",
  "use",
  "service",
  "renew",
  "advocate",
  "lapse",
] as const;
export const momentTypes = ["stage", "transition"] as const;
export const tacticModes = ["passive", "hybrid", "active"] as const;
export const activeForms = [
  "quiz",
  "gamified_assessment",
  "guided_tool",
  "simulator",
  "conversation",
  "co_design",
  "preference_setting",
  "request",
] as const;
export const activeJobs = ["reveal", "validate", "unblock", "reframe"] as const;
export const helpTypes = ["direct", "simplify", "teach", "reassure", "warn", "remember", "reward", "promote"] as const;
export const intents = ["remove_pain", "new_help", "promote", "protect"] as const;
export const pitfallEmotions = ["overwhelmed", "rushed", "dubious"] as const;
export const challengeTypes = ["cognitive", "emotional", "social"] as const;
export const functions = ["marketing", "cx", "digital_commerce"] as const;
export const dataSources = [
  "context",
  "declared",
  "observed_session",
  "observed_history",
  "inferred",
  "purchased",
] as const;
export const legalBases = [
  "consent",
  "explicit_consent",
  "contract",
  "legitimate_interests",
  "legal_obligation",
  "vital_interests",
  "public_task",
  "not_personal",
  "unknown",
] as const;
export const ledgerStatuses = ["proposed", "collected", "in_use", "dormant", "retired"] as const;
export const useCaseStatuses = [
  "idea",
  "scored",
  "planned",
  "testing",
  "live",
  "paused",
  "stopped",
  "rejected",
] as const;
export const initiativeKinds = ["building_block", "use_case", "experiment", "fix_first", "retire"] as const;
export const initiativeStatuses = ["planned", "in_progress", "done", "dropped"] as const;
export const reviewDecisions = [
  "scale",
  "continue",
  "continue_as_cx_investment",
  "extend",
  "redesign",
  "narrow",
  "pause",
  "stop",
] as const;
export const stopReasons = [
  "no_roi_by_horizon",
  "data_risk",
  "cx_harm",
  "no_customer_need",
  "capacity",
  "superseded",
  "legal",
  "reputation",
] as const;
export const pressureCues = [
  "countdown",
  "scarcity",
  "preselected",
  "repeat_reminder",
  "expiring_offer",
  "interrupting_overlay",
] as const;
export const reliefFeatures = [
  "explain_why",
  "show_all",
  "edit_inputs",
  "dismiss_undo",
  "save_later",
  "human_help",
  "compare_help",
  "no_deadline",
  "clear_returns",
] as const;
export const metricFamilies = ["cx", "trust", "commercial", "programme"] as const;
export const directions = ["higher_is_better", "lower_is_better"] as const;
export const riskTypes = [
  "data_ethics",
  "privacy_breach",
  "willingness_to_share",
  "reputation",
  "regret",
  "fatigue",
  "legal",
  "model_error",
] as const;
export const planRoles = ["owner_cmo", "strategist", "analyst", "privacy_lead", "contributor", "viewer"] as const;
export const identifierDependencies = ["none", "first_party", "third_party"] as const;
export const relationships = ["known", "unknown"] as const;
export const sensitiveCategories = ["intimate", "health", "gift", "engagement", "hardship"] as const;
export const privacyReviewStatuses = ["not_reviewed", "approved", "objected"] as const;
export const effectiveRatings = ["yes", "partly", "no", "too_early"] as const;
export const experimentStatuses = ["draft", "running", "concluded"] as const;
export const analysisModes = ["fixed", "sequential"] as const;
export const resultTypes = ["proportion", "mean", "nps"] as const;
/** `other`: looked at, and no part of the decision. */
export const metricRoles = ["primary", "guardrail", "other"] as const;

export type JourneyTask = (typeof journeyTasks)[number];
export type TacticMode = (typeof tacticModes)[number];
export type UseCaseStatus = (typeof useCaseStatuses)[number];
export type MetricFamily = (typeof metricFamilies)[number];

/** One of the allowed values, or a sentence that lists them. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `This must be one of: ${values.join(", ")}.` });
