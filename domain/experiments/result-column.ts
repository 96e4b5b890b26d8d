import { z } from "zod";
import { oneOf } from "../enums";
import { id } from "../fields";

export const dayKinds = ["cumulative", "increments"] as const;
const resultFigures = ["x", "n", "mean", "sd", "promoters", "passives", "detractors", "invited"] as const;

/** What a column of a file of results holds, as it is sent and remembered. */
export const resultColumn = z.discriminatedUnion("holds", [
  z.strictObject({ holds: oneOf(["test", "arm", "day", "unit", "exposed", "segment"]) }),
  z.strictObject({ holds: z.literal("figure"), metricId: id, figure: oneOf(resultFigures) }),
  z.strictObject({ holds: z.literal("value"), metricId: id, blank: oneOf(["no_answer", "none", "refuse"]) }),
]);
