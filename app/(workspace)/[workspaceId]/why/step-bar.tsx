import { Button } from "@/ui/button";
import { Kbd } from "@/ui/marks";

type Props = {
  at: number;
  of: number;
  /** "Why, question 2 of 3". */
  place: string;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** Where one is among the questions, and the ways on and back. */
export function StepBar({ at, of, place, onPrevious, onNext }: Props) {
  return (
    <div className="no-print mt-2 flex max-w-[78ch] flex-wrap items-center gap-x-3 gap-y-2 border-t border-hairline pt-4">
      <Button disabledBecause={onPrevious ? null : "This is the first question."} onClick={() => onPrevious?.()}>
        Previous
      </Button>
      <Button look="primary" disabledBecause={onNext ? null : "This is the last question."} onClick={() => onNext?.()}>
        Next question
      </Button>
      <span className="figure text-12 text-ink-3">
        {place}, {at + 1} of {of} in all
      </span>
      <span className="ml-auto text-11 text-ink-3 max-lg:hidden">
        <Kbd>Ctrl Enter</Kbd> on, with <Kbd>Shift</Kbd> back; <Kbd>←</Kbd> <Kbd>→</Kbd> outside of a field
      </span>
    </div>
  );
}
