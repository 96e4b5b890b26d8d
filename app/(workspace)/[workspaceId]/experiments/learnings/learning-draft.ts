import type { inferRouterInputs } from "@trpc/server";
import { monthsAfter, usualReviewMonths } from "@/domain/experiments/next-review";
import type { AppRouter } from "@/server/root";
import type { LearningRow } from "./learning-words";

type Input = inferRouterInputs<AppRouter>["learning"]["add"];
export type LearningFacts = Omit<Input, "workspaceId" | "requestKey">;

/** A learning as it stands in the form; "" where nothing is said. */
export type LearningDraft = {
  statement: string;
  audienceId: string;
  fromTask: string;
  toTask: string;
  channelId: string;
  tacticId: string;
  activeForm: string;
  supportingIds: string[];
  contradictingIds: string[];
  reviewOn: string;
  note: string;
};

export function draftOf(learning: LearningRow | null, today: string): LearningDraft {
  const [fromTask = "", toTask = ""] = learning?.moment?.split(">") ?? [];
  return {
    ...{ statement: learning?.statement ?? "", note: learning?.note ?? "", fromTask, toTask },
    ...{ audienceId: learning?.audienceId ?? "", channelId: learning?.channelId ?? "" },
    ...{ tacticId: learning?.tacticId ?? "", activeForm: learning?.activeForm ?? "" },
    supportingIds: learning?.supportingIds ?? [],
    contradictingIds: learning?.contradictingIds ?? [],
    reviewOn: learning ? (learning.reviewOn ?? "") : monthsAfter(today, usualReviewMonths),
  };
}

export function readDraft(draft: LearningDraft): LearningFacts {
  const { fromTask, toTask, activeForm, ...rest } = draft;
  const said = (value: string) => (value === "" ? null : value);
  return {
    ...{ statement: rest.statement, note: said(rest.note), reviewOn: said(rest.reviewOn) },
    moment: fromTask === "" ? null : toTask === "" ? fromTask : `${fromTask}>${toTask}`,
    ...{ audienceId: said(rest.audienceId), channelId: said(rest.channelId), tacticId: said(rest.tacticId) },
    activeForm: said(activeForm) as LearningFacts["activeForm"],
    ...{ supportingIds: rest.supportingIds, contradictingIds: rest.contradictingIds },
  };
}

/** A stored learning as it is sent again. */
export const factsOf = (learning: LearningRow): LearningFacts => readDraft(draftOf(learning, ""));

/** Why a draft cannot be stored as it is, and what to do; null when it can. */
export function draftProblem({ statement, fromTask, toTask, supportingIds, contradictingIds }: LearningDraft) {
  if (statement.trim() === "") return "Write what was learned in a sentence first.";
  if (fromTask !== "" && fromTask === toTask) return "A switch goes to another task. Choose another one, or none.";
  if (supportingIds.some((id) => contradictingIds.includes(id)))
    return "A test stands on both sides. Take it away on one of them.";
  return null;
}
