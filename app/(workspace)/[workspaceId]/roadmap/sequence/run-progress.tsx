import type { RunProgress as Progress } from "@/domain/roadmap/plan-run";
import { progressSentence, provedShare, stageWords, type WorthWords } from "@/domain/roadmap/sequence-words";
import { Button } from "@/ui/button";
import { Progress as Bar } from "@/ui/meter";

type Props = {
  progress: Progress | null;
  words: WorthWords;
  isCalm: boolean;
  mayCancel: boolean;
  isCancelling: boolean;
  onCancel: () => void;
};

const nothingYet: Progress = { stage: "waiting", objective: null, upperBound: null };

/** How far it is: where it stands, the value reached and how good that is proved to be. */
export function RunProgress({ progress, words, isCalm, mayCancel, isCancelling, onCancel }: Props) {
  const seen = progress ?? nothingYet;
  const share = provedShare(seen);
  return (
    <section aria-label="Looking for an order" className="grid max-w-[78ch] gap-3 border-l-2 border-ink px-4 py-2">
      <p className="text-16" role="status" aria-live="polite">
        {stageWords[seen.stage]}
      </p>
      <Bar part={share === null ? null : share / 100} label={progressSentence(seen, words)} />
      <div className="flex flex-wrap items-center gap-3">
        {mayCancel && (
          <Button busy={isCancelling} onClick={onCancel}>
            Stop
          </Button>
        )}
        <p className="text-12 text-ink-3">
          {isCalm ? "The value is less what the moves cost. " : ""}You may leave this page: it goes on, and is here when
          you come back.
        </p>
      </div>
    </section>
  );
}
