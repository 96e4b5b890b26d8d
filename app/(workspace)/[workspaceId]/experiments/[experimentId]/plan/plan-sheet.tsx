import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import type { PlanSheetView } from "./plan-view";

const count = (value: number | null) => (value === null ? "not set" : value.toLocaleString("en-GB"));

/** A plan as a sheet to read and to print. */
export function PlanSheet({ sheet }: { sheet: PlanSheetView }) {
  const facts: [string, string][] = [
    ["People per arm", count(sheet.plannedPerArm)],
    ["Shortest run", sheet.minDays === null ? "not set" : `${sheet.minDays} days`],
    ["Smallest change worth having", sheet.minEffect ?? "not set"],
    ["Read", sheet.analysis === "fixed" ? "once, at the planned size" : "at every look, with wider intervals"],
    ["Starts", sheet.startDate ? dayInWords(sheet.startDate) : "not set"],
    ["Ends", sheet.endDate ? dayInWords(sheet.endDate) : "when the plan is reached"],
  ];
  return (
    <div className="grid gap-6">
      {sheet.hypothesis && (
        <p className="max-w-[64ch] font-serif text-18 leading-snug [overflow-wrap:anywhere]">{sheet.hypothesis}</p>
      )}
      <div className="grid grid-cols-2 gap-x-8 gap-y-6 max-sm:grid-cols-1">
        <div>
          <Voice as="h3">What was agreed</Voice>
          <dl className="mt-1">
            {facts.map(([term, value]) => (
              <Line key={term} term={term}>
                {value}
              </Line>
            ))}
          </dl>
        </div>
        <div>
          <Voice as="h3">Who is compared</Voice>
          <dl className="mt-1">
            {sheet.arms.map(({ id, name, isControl, share, people }) => (
              <Line key={id} term={`${name}${isControl ? " (control)" : ""}`}>
                {[share, people === null ? null : `${count(people)} people`].filter(Boolean).join(", ") || "not set"}
              </Line>
            ))}
          </dl>
        </div>
        <div>
          <Voice as="h3">What it is meant to move</Voice>
          <dl className="mt-1">
            {sheet.primary ? (
              <Line term={sheet.primary.name}>{sheet.primary.better}</Line>
            ) : (
              <Line term="No primary measure">not set</Line>
            )}
          </dl>
        </div>
        <div>
          <Voice as="h3">What must not get worse</Voice>
          <dl className="mt-1">
            {sheet.guardrails.length === 0 && <Line term="No guardrail">not set</Line>}
            {sheet.guardrails.map(({ metricId, name, margin, answers }) => (
              <Line key={metricId} term={name}>
                {margin === null ? "no margin" : `at most ${margin} worse`}
                {answers !== null && `, ${count(answers)} answers per arm`}
              </Line>
            ))}
          </dl>
        </div>
      </div>
      {sheet.segments.length > 0 && (
        <p className="text-12 text-ink-2">Groups named in the plan: {sheet.segments.join(", ")}.</p>
      )}
    </div>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
      <dt className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">{term}</dt>
      <dd className="figure text-right">{children}</dd>
    </div>
  );
}
