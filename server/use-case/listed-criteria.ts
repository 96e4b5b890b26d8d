import { answerKeys } from "@/domain/scoring/list/answer-keys";
import { rubric } from "./rubric";

const groups: Readonly<Record<string, { readonly criteria: (typeof rubric.regret)["criteria"] } | undefined>> = {
  customerValue: rubric.customerValue,
  commercialValue: rubric.commercialValue,
  feasibility: rubric.feasibility,
  creepiness: rubric.creepiness,
  regret: rubric.regret,
};

/** The single criteria a list can show and take answers for: the question in a line and what each answer means. */
export const listedCriteria = answerKeys.map((key) => {
  const [group = "", criterion = ""] = key.split(".");
  const asked = key === "confidence" ? rubric.confidence : groups[group]?.criteria.find(({ id }) => id === criterion);
  return { key, label: asked?.label ?? "Options shown", anchors: asked?.anchors ?? [] };
});
