import { Section } from "@/ui/page-header";
import { PlanNumbers } from "./plan-numbers";
import { PlanSheet } from "./plan-sheet";
import type { PlanView } from "./plan-view";

/** The plan of a draft for those who only read it. */
export function DraftPlan({ plan }: { workspaceId: string; plan: PlanView }) {
  const missing = plan.startProblems;
  return (
    <>
      <section aria-label="Result of the plan" className="border-t border-line px-7 py-5 max-lg:px-4">
        <p className="max-w-[64ch] font-serif text-22 leading-snug">{plan.reading.sentence}</p>
      </section>
      <div className="grid grid-cols-[minmax(0,1fr)_360px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          <Section title="The plan as it stands" aside="Nothing is frozen before the start">
            <PlanSheet sheet={plan.sheet} />
          </Section>
          {missing.length > 0 && (
            <Section title="What is missing before it can start">
              <ul className="max-w-[78ch]">
                {missing.map(({ sentence }) => (
                  <li key={sentence} className="border-t border-hairline py-1.5">
                    {sentence}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside
          aria-label="What the plan comes to"
          className="border-l border-hairline bg-surface px-5 py-5 max-lg:border-t max-lg:border-l-0"
        >
          <PlanNumbers plan={plan} words={plan} />
        </aside>
      </div>
    </>
  );
}
