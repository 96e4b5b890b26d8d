import enums from "@/content/enums.json";
import rubrics from "@/content/rubrics.json";

type Criterion = { id: string; label: string; question?: string; anchors: Record<string, string>; note?: string };

const plain = ({ id, label, question, anchors, note }: Criterion) => ({
  id,
  label,
  question: question ?? null,
  note: note ?? null,
  anchors: ["1", "2", "3", "4", "5"].map((answer) => anchors[answer] ?? ""),
});
const groupOf = (group: { label: string; criteria: Criterion[] }) => ({
  label: group.label,
  criteria: group.criteria.map(plain),
});

/** The questions and anchors a use case is scored with, and what can press or relieve people. */
export const rubric = {
  customerValue: groupOf(rubrics.customerValue),
  commercialValue: groupOf(rubrics.commercialValue),
  feasibility: groupOf(rubrics.feasibility),
  creepiness: groupOf(rubrics.creepiness),
  regret: groupOf(rubrics.regret),
  confidence: plain({ id: "confidence", ...rubrics.confidence }),
  pressureCues: enums.pressureCue,
  reliefFeatures: enums.reliefFeature,
};

/** The label of a criterion; the id where there is none. */
export function criterionLabel(group: string, criterion: string): string {
  if (group === "confidence") return rubric.confidence.label;
  const groups: Readonly<Record<string, { criteria: readonly { id: string; label: string }[] } | undefined>> = {
    customerValue: rubric.customerValue,
    commercialValue: rubric.commercialValue,
    feasibility: rubric.feasibility,
    creepiness: rubric.creepiness,
    regret: rubric.regret,
  };
  return groups[group]?.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}
