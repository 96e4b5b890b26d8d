import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { readExperiment } from "./read-once";

type Relation = "earlier" | "repeats" | "next" | "repeated";

/** The tests a test belongs with, and how each of them reads; a draft has nothing to read yet. */
export function readRelatives(test: Experiment, tests: readonly Experiment[], context: ExperimentContext) {
  return tests.flatMap((other) => {
    const relation = relationOf(test, other);
    if (relation === null) return [];
    const { id, name, status, startDate, endDate, override } = other;
    const readout = status === "draft" ? null : readExperiment(other, context);
    return [
      {
        ...{ id, name, status, relation, startDate, endDate },
        override: override?.decision ?? null,
        decision: readout?.decision ?? null,
        hollowWin: readout?.hollowWin ?? false,
        sentence: readout ? verdictSentence(other, readout, context.metrics).sentence : "Not started yet.",
      },
    ];
  });
}

function relationOf(test: Experiment, other: Experiment): Relation | null {
  if (other.id === test.id) return null;
  if (other.id === test.parentId) return "earlier";
  if (other.id === test.replicatesId) return "repeats";
  if (other.parentId === test.id) return "next";
  return other.replicatesId === test.id ? "repeated" : null;
}
