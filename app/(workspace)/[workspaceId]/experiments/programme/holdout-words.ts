import type { HoldoutDraft } from "./holdout-draft";

const fields: Readonly<Record<keyof HoldoutDraft, string>> = {
  name: "Name",
  share: "Kept out, %",
  audienceId: "Of whom",
  useCaseIds: "Kept out of",
  startDate: "Since",
  endDate: "Until",
  note: "What it is for",
  readings: "Results",
};

/** Theirs and mine, field by field, in words. */
export function differingHoldout(theirs: HoldoutDraft, mine: HoldoutDraft) {
  const words = (value: HoldoutDraft[keyof HoldoutDraft]) =>
    typeof value === "string"
      ? value
      : value
          .map((each) =>
            typeof each === "string" ? each : `${each.metricId} ${each.on}: ${each.heldOut} and ${each.others}`,
          )
          .join("; ");
  return (Object.keys(fields) as (keyof HoldoutDraft)[]).map((field) => ({
    ...{ label: fields[field], theirs: words(theirs[field]), mine: words(mine[field]) },
  }));
}
