import type { Experiment } from "@/domain/experiments/experiment";
import { rowsOf } from "./rows";
import { experiments } from "./schema";

export const experimentRows = rowsOf<Experiment>("experiment", experiments, "id");
