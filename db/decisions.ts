import type { GenericDecision } from "@/domain/customers/generic-decision";
import type { OwnTask } from "@/domain/customers/own-task";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { FindingNote } from "@/domain/findings/finding-note";
import type { OwnEvidence } from "@/domain/findings/own-evidence";
import type { LaunchGate } from "@/domain/ledger/launch-gate";
import type { ReadinessCheck, StrategyRating } from "@/domain/strategy/self-checks";
import { rowsOf } from "./rows";
import {
  findingNotes,
  genericDecisions,
  launchGates,
  ownEvidence,
  ownTasks,
  readinessChecks,
  strategyRatings,
} from "./schema";

export const genericDecisionRows = rowsOf<GenericDecision>("genericDecision", genericDecisions, "id");
export const ownTaskRows = rowsOf<OwnTask>("ownTask", ownTasks, "id", {
  most: mostEntries.ownTasks,
  many: "tasks of its own",
});
export const strategyRatingRows = rowsOf<StrategyRating>("strategyRating", strategyRatings, "id");
export const readinessCheckRows = rowsOf<ReadinessCheck>("readinessCheck", readinessChecks, "id");
export const findingNoteRows = rowsOf<FindingNote>("findingNote", findingNotes, "id");
export const launchGateRows = rowsOf<LaunchGate>("launchGate", launchGates, "useCaseId");
export const ownEvidenceRows = rowsOf<OwnEvidence>("ownEvidence", ownEvidence, "id", {
  most: mostEntries.ownEvidence,
  many: "cards of its own",
});
