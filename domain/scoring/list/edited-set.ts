import { z } from "zod";
import { oneOf, stopReasons, useCaseStatuses } from "../../enums";
import { count, day, rubric } from "../../fields";
import { editableFields } from "../editable-fields";

const answer = rubric.nullable().optional();

/** Answers by key, each optional: only those given are changed, null takes one away. */
const answersSet = z.strictObject({
  "customerValue.need": answer,
  "customerValue.help": answer,
  "customerValue.effort": answer,
  "customerValue.control": answer,
  "commercialValue.reach": answer,
  "commercialValue.lift": answer,
  "commercialValue.value": answer,
  "feasibility.data": answer,
  "feasibility.tech": answer,
  "feasibility.content": answer,
  "feasibility.people": answer,
  confidence: answer,
  "creepiness.origin": answer,
  "creepiness.sensitivity": answer,
  "creepiness.expectation": answer,
  "creepiness.specificity": answer,
  "creepiness.intrusiveness": answer,
  "creepiness.control": answer,
  "creepiness.identity": answer,
  "regret.stakes": answer,
  "regret.optionsShown": count.nullable().optional(),
});

/**
 * What can be set of many use cases in one act: plain fields, answers, and the status with what stopping needs. The
 * two dates that follow from a status can be named too, so that an undo leaves no trace.
 */
export const editedSet = editableFields.extend({
  answers: answersSet.optional(),
  status: oneOf(useCaseStatuses).optional(),
  stopReason: oneOf(stopReasons).nullable().optional(),
  liveSince: day.nullable().optional(),
  stoppedAt: day.nullable().optional(),
});
export type EditedSet = z.infer<typeof editedSet>;
