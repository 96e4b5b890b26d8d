import { rules } from "../../findings/rules";
import { neededItems } from "../../ledger/needed-items";
import { isExperience } from "../../metrics/library";
import { statusRefusal, withStatus } from "../change-status";
import { withFields } from "../editable-fields";
import { type EditScene, fieldsRefusal, unreadyElements } from "../fields-refusal";
import { hardStopsOf } from "../hard-stops";
import { statusAfterAnswers } from "../status-after-answers";
import type { UseCase } from "../use-case";
import { withAnswers } from "./answer-keys";
import type { EditedSet } from "./edited-set";

export type EditedUseCase<Row> = { readonly after: Row } | { readonly refusal: string };

/**
 * A use case with some of it set anew, or why that cannot be, in a sentence: by the rules a single change of its
 * fields and of its status goes by. The status is judged with the fields as they will be; a new answer may turn an idea
 * into a scored one and back.
 *
 * @param today YYYY-MM-DD
 */
export function editUseCase<Row extends UseCase>(
  before: Row,
  { answers, status, stopReason, liveSince, stoppedAt, ...fields }: EditedSet,
  scene: EditScene,
  today: string,
): EditedUseCase<Row> {
  const refusal = fieldsRefusal(scene, before, fields);
  if (refusal) return { refusal };
  const scores = answers ? withAnswers(before.scores, answers) : before.scores;
  const changed = { ...withFields(before, fields), scores };
  if (answers && status === undefined) changed.status = statusAfterAnswers(before.status, scores);
  if (status === undefined) return { after: changed };
  const reason = stopReason === undefined ? before.stopReason : stopReason;
  // Staying in a status is no change of it, except for another reason to have stopped.
  if (status !== before.status || status === "stopped") {
    const refused = statusRefusal(status, { ...sceneOf(changed, scene), stopReason: reason });
    if (refused) return { refusal: refused };
  }
  return {
    after: {
      ...withStatus(changed, status, { stopReason: reason, today }),
      ...(liveSince !== undefined && { liveSince }),
      ...(stoppedAt !== undefined && { stoppedAt: status === "stopped" ? stoppedAt : null }),
    },
  };
}

function sceneOf(useCase: UseCase, scene: EditScene) {
  const broken = hardStopsOf(useCase, neededItems(useCase, scene.ledger), scene.retargetingChannels);
  return {
    hardStops: broken.map((id) => `${rules.get(id)?.message ?? id} ${rules.get(id)?.suggestedFix ?? ""}`.trim()),
    hasExperienceMetric: isExperience(scene.metrics.get(useCase.cxMetricId ?? "")),
    unreadyItems: unreadyElements(scene, useCase).map((id) => scene.dataElements.get(id) ?? id),
  };
}

/** Whether a set holds nothing but answers: all that a contributor may give. */
export function isOnlyAnswers(set: EditedSet): boolean {
  return Object.entries(set).every(([key, value]) => key === "answers" || value === undefined);
}
