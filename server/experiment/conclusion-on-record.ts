import type { HistoryEntry } from "@/db/history";
import type { ConclusionProposal } from "@/domain/experiments/conclusion-proposals";
import type { Experiment } from "@/domain/experiments/experiment";

type Kind = ConclusionProposal["kind"];

/** What the history calls accepting a proposal, and taking that back. */
export const acceptActions: Readonly<Record<Kind, string>> = {
  evidence: "accepted evidence of test",
  roadmap: "accepted roadmap proposal of test",
  follow_up: "accepted follow-up of test",
};
export const takeBackActions: Readonly<Record<Kind, string>> = {
  evidence: "took back evidence of test",
  roadmap: "took back roadmap proposal of test",
  follow_up: "took back follow-up of test",
};
const passing: readonly string[] = [...Object.values(acceptActions), ...Object.values(takeBackActions)];

/**
 * The last conclusion of a test among the latest entries of its history, newest first, and whether nothing came of it:
 * no other decision, and of what it proposed nothing that was not taken back again.
 */
export function conclusionOnRecord(experiment: Experiment, entries: readonly HistoryEntry[]) {
  const at = entries.findIndex(({ action }) => action === "concluded test");
  const entry = entries[at];
  if (!entry) return null;
  const since = entries.slice(0, at);
  const nothingCameOfIt =
    experiment.override === null &&
    Object.keys(experiment.accepted).length === 0 &&
    since.every(({ action }) => passing.includes(action));
  return { entry, nothingCameOfIt };
}
