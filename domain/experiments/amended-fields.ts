/** What may be changed after the start, each told with what it was. */
export const amendedFields = [
  "primary",
  "direction",
  "margin",
  "guardrail",
  "plannedPerArm",
  "minDays",
  "minEffectRelative",
  "analysis",
  "startDate",
  "endDate",
  "arm",
  "weight",
  "hypothesis",
  "segment",
] as const;
export type AmendedField = (typeof amendedFields)[number];
