import { Section } from "@/ui/page-header";
import type { ReadoutView } from "../test-view";

/** What makes a result less trustworthy without changing its verdict, and what may be done about it. */
export function ToMind({ test }: { test: ReadoutView }) {
  if (test.trust.length === 0) return null;
  const nameOf = (metricId: string | null) => test.form.measures.find((each) => each.metricId === metricId)?.name;
  return (
    <Section title="What to keep in mind" aside="None of this changes the decision">
      <ul>
        {test.trust.map(({ code, metricId, armId, sentence, todo }) => {
          const arm = test.arms.length > 1 ? test.people.find(({ id }) => id === armId)?.name : undefined;
          const about = [nameOf(metricId), arm].filter(Boolean).join(", ");
          return (
            <li key={`${code} ${metricId} ${armId}`} className="max-w-[90ch] border-t border-hairline py-2">
              {about && <b className="font-semibold">{about}: </b>}
              {sentence} <span className="text-ink-2">{todo}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
