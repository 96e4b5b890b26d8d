import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { StateTag } from "../decision-tag";
import type { ArmView } from "../test-view";

const isHarm = (state: string) => state === "harm" || state === "breach";

/** Groups of people as questions for a next test; harm in a large one stands out. Before the plan is reached, only harm. */
export function Groups({ arm, several }: { arm: ArmView; several: boolean }) {
  const { questions, caution } = arm.questions;
  const shown = arm.veiled ? questions.filter(({ state }) => isHarm(state)) : questions;
  if (shown.length === 0) return null;
  return (
    <Section title={several ? `Groups, ${arm.name}: questions, never results` : "Groups: questions, never results"}>
      {caution && <p className="mb-1 max-w-[78ch] text-ink-2">{caution}</p>}
      <ul>
        {shown.map(({ name, metricId, share, state, flagged, question }) => (
          <li
            key={`${name} ${metricId}`}
            className="grid grid-cols-[minmax(120px,1fr)_minmax(0,3fr)_auto] items-baseline gap-x-4 gap-y-1 border-t border-hairline py-2 max-sm:grid-cols-[1fr_auto]"
          >
            <span>
              <b className="font-semibold">{name}</b>
              <span className="figure block text-12 text-ink-3">
                {share === null ? "share not known" : `${Math.round(share * 100)}% of traffic`}
              </span>
            </span>
            <span className="max-sm:order-3 max-sm:col-span-2">
              {question}
              <span className="figure block text-12 text-ink-2">
                {arm.segments.find((each) => each.name === name && each.metricId === metricId)?.difference ??
                  "Not known."}
              </span>
              {flagged && (
                <span className="mt-1 block">
                  <Notice tone="harm">
                    This group is large. Leave it out or redesign for it before anything is rolled out.
                  </Notice>
                </span>
              )}
            </span>
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
