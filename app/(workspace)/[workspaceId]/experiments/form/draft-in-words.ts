import { hypothesisSentence } from "@/domain/experiments/hypothesis-sentence";
import { shareWords } from "./arms-part";
import { marginUnit } from "./margin-scale";
import type { MeasureDraft, TestChoices, TestDraft } from "./test-draft";

export type Told = { label: string; value: string | null };

const named = (among: readonly { id: string; name: string }[], id: string) =>
  id === "" ? null : (among.find((each) => each.id === id)?.name ?? id);

/** The moment as people say it: "Explore → Shortlist". */
export const momentOf = (moment: string, { tasks }: Pick<TestChoices, "tasks">) =>
  moment === ""
    ? null
    : moment
        .split(">")
        .map((task) => named(tasks, task))
        .join(" → ");

/** A test as it is read, field by field; null is not said. */
export function draftInWords(draft: TestDraft, choices: TestChoices): Told[] {
  const measures = (place: MeasureDraft["place"]) =>
    draft.measures
      .filter((each) => each.place === place && each.metricId !== "")
      .map((each) => measureWords(each, choices))
      .join("; ") || null;
  return [
    { label: "Name", value: draft.name || null },
    { label: "What we expect", value: draft.inParts ? hypothesisSentence(draft) : draft.ownWords || null },
    { label: "Audience", value: named(choices.audiences, draft.audienceId) },
    { label: "Moment", value: momentOf(draft.moment, choices) },
    { label: "Tactic", value: named(choices.templates, draft.tacticId) },
    { label: "Use case", value: named(choices.useCases, draft.useCaseId) },
    { label: "Channels", value: draft.channelIds.map((id) => named(choices.channels, id)).join(", ") || null },
    { label: "Who acts", value: named(choices.modes, draft.mode) },
    { label: "Form", value: named(choices.activeForms, draft.activeForm) },
    { label: "Kind of help", value: named(choices.helpTypes, draft.helpType) },
    { label: "Commercial measure", value: measures("primary") },
    { label: "What customers must not lose", value: measures("experience") },
    { label: "Other guardrails", value: measures("guardrail") },
    { label: "Looked at", value: measures("other") },
    { label: "What is compared", value: draft.arms.map((arm) => armWords(draft, arm)).join("; ") },
    { label: "Owner", value: named(choices.people, draft.ownerId) },
    { label: "Counted by", value: draft.unit || null },
    { label: "How it helps the customer", value: draft.helpQuestion || null },
  ];
}

function armWords({ arms }: TestDraft, arm: TestDraft["arms"][number]): string {
  const about = arm.description ? `: ${arm.description}` : "";
  return `${arm.name}${arm.isControl ? " (control)" : ""} ${shareWords(arms, arm)}${about}`;
}

function measureWords({ place, metricId, type, margin }: MeasureDraft, { metrics }: TestChoices): string {
  const metric = metrics.find(({ id }) => id === metricId);
  const name = metric?.name ?? metricId;
  if (place === "primary" || place === "other") return name;
  return margin.trim() === "" ? `${name}, margin not known` : `${name}, ${margin} ${marginUnit(type, metric)} accepted`;
}
