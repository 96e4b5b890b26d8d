import { classNames } from "@/ui/class-names";
import { isAnswered } from "./answered";
import { sectionNames } from "./section-names";
import type { StrategyView } from "./use-save-answer";

type Props = {
  view: StrategyView;
  /** The section that has the page to itself, where one question is shown at a time. */
  current: string | null;
};

/** The sections and how much of each is answered. */
export function SectionList({ view, current }: Props) {
  return (
    <ul className="grid gap-0.5 max-lg:flex max-lg:flex-wrap max-lg:gap-x-2">
      {view.sections.map(({ section, questions }) => {
        const answered = questions.filter((question) => isAnswered(question, view)).length;
        return (
          <li key={section}>
            <a
              href={`#${current === null ? section : questions[0]?.id}`}
              aria-current={current === section ? "step" : undefined}
              className={classNames(
                "flex items-baseline justify-between gap-3 rounded-1 px-1.5 py-0.5 text-ink-2 hover:text-ink max-sm:min-h-11 max-sm:items-center",
                current === section && "bg-selected text-ink",
              )}
            >
              <span className="voice text-14">{sectionNames[section] ?? section}</span>
              <span className="figure text-11 whitespace-nowrap text-ink-3">
                {answered} of {questions.length}
                <span className="sr-only"> answered</span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
