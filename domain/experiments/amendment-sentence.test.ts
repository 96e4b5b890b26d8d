import { expect, test } from "vitest";
import { type AmendedThing, amendmentSentence } from "./amendment-sentence";
import type { PlanAmendment } from "./plan-amendments";

const things: Record<string, AmendedThing> = {
  "M-RUSH": { name: "Felt rushed", type: "proportion" },
  "M-CONV": { name: "Conversion rate", type: "proportion" },
  treatment: { name: "Finder", type: null },
};
const said = (amendment: Partial<PlanAmendment> & Pick<PlanAmendment, "field">) =>
  amendmentSentence({ of: null, before: null, after: null, invalidates: true, ...amendment }, (of) => things[of]!);

test.each<[Parameters<typeof said>[0], string]>([
  [
    { field: "margin", of: "M-RUSH", before: 0.03, after: 0.05 },
    "How much worse we accept in Felt rushed was changed from 3 points to 5 points.",
  ],
  [{ field: "plannedPerArm", before: 145_000, after: 90_000 }, "The planned size was changed from 145,000 to 90,000."],
  [
    { field: "plannedPerArm", of: "M-RUSH", after: 400 },
    "The planned size for Felt rushed was set after the start: 400.",
  ],
  [{ field: "guardrail", of: "M-RUSH", before: 0.03 }, "Felt rushed as a guardrail was taken away after the start."],
  [
    { field: "weight", of: "treatment", before: 0.5, after: 0.4 },
    "The share of people of Finder was changed from 0.5 to 0.4.",
  ],
  [
    { field: "analysis", before: "fixed", after: "sequential" },
    "When the test may be read was changed from once, at the planned size to at every look.",
  ],
  [
    { field: "endDate", before: "2026-11-02", after: "2026-12-01" },
    "The end was changed from 2 Nov 2026 to 1 Dec 2026.",
  ],
  [
    { field: "minEffectRelative", before: 0.02 },
    "The smallest worthwhile effect was taken away after the start; it was 2%.",
  ],
  [
    { field: "primary", before: "M-CONV", after: "M-RUSH" },
    "The primary measure was changed from Conversion rate to Felt rushed.",
  ],
])("%o", (amendment, sentence) => {
  expect(said(amendment)).toBe(sentence);
});
