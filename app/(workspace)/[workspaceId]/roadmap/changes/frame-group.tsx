import { peopleAndMoney } from "@/domain/roadmap/changes-words";
import { Section } from "@/ui/page-header";
import type { Told } from "./changes-types";
import { WhyLine } from "./why-line";

type Props = { frame: NonNullable<Told["frame"]>; onWhy: (() => void) | null };

/** What is different about capacity, budget and the quarters of the plan. */
export function FrameGroup({ frame, onWhy }: Props) {
  return (
    <Section title={peopleAndMoney} aside={<span className="figure">{frame.sentences.length}</span>}>
      <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,4fr)] gap-x-8 gap-y-1 border-t border-hairline py-3 max-md:grid-cols-1">
        <ul className="min-w-0 text-ink-2">
          {frame.sentences.map((sentence) => (
            <li key={sentence} className="figure break-words">
              {sentence}
            </li>
          ))}
        </ul>
        <WhyLine why={frame.why} about="people and money" onWhy={onWhy} />
      </div>
    </Section>
  );
}
