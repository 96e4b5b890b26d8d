import Link from "next/link";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { DecisionTag, OverrideTag } from "../decision-tag";
import type { ReadoutView } from "../test-view";

const relations = {
  earlier: "The version before this one",
  repeats: "The test this one repeats",
  next: "The version after this one",
  repeated: "A repetition of this one",
} as const;

/** Earlier and later versions and repetitions, with how they read; and what ran for the same people at the same time. */
export function Relatives({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const { overlaps } = test.family;
  if (test.relatives.length === 0 && overlaps.length === 0) return null;
  const to = (id: string) => `/${workspaceId}/experiments/${encodeURIComponent(id)}`;
  return (
    <Section title="Tests it belongs with">
      <ul>
        {test.relatives.map(({ id, name, relation, decision, hollowWin, override, sentence }) => (
          <li key={id} className="border-t border-hairline py-2">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="text-ink-3">{relations[relation]}:</span>
              <Link
                href={to(id)}
                className="inline-flex min-h-6 items-center font-semibold underline underline-offset-3 max-sm:min-h-11"
              >
                {name}
              </Link>
              {decision !== null && <DecisionTag decision={decision} hollowWin={hollowWin} />}
              {override !== null && <OverrideTag decision={override} />}
            </p>
            <p className="mt-0.5 max-w-[78ch] text-ink-2">{sentence}</p>
          </li>
        ))}
        {overlaps.map(({ id, name, who, where, from, to: until }) => (
          <li key={id} className="max-w-[78ch] border-t border-hairline py-2">
            <Link
              href={to(id)}
              className="inline-flex min-h-6 items-center font-semibold underline underline-offset-3 max-sm:min-h-11"
            >
              {name}
            </Link>{" "}
            runs for the same people: {who}, {where}
            {from && `, from ${dayInWords(from)}`}
            {until && ` to ${dayInWords(until)}`}. Each may change what the other shows.
          </li>
        ))}
      </ul>
    </Section>
  );
}
