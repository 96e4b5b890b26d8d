import { mostEntries } from "@/domain/exchange/most-entries";
import type { Experiment } from "@/domain/experiments/experiment";
import type { Learning } from "@/domain/experiments/learning";
import type { ProgrammeHoldout } from "@/domain/experiments/programme-holdout";
import { rowsOf } from "./rows";
import { experiments, learnings, programmeHoldouts } from "./schema";

export const experimentRows = rowsOf<Experiment>("experiment", experiments, "id", {
  most: mostEntries.experiments,
  many: "tests",
});
export const learningRows = rowsOf<Learning>("learning", learnings, "id", {
  most: mostEntries.learnings,
  many: "learnings",
});
export const programmeHoldoutRows = rowsOf<ProgrammeHoldout>("programmeHoldout", programmeHoldouts, "id", {
  most: mostEntries.programmeHoldouts,
  many: "holdouts",
});
