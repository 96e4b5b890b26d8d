import { type ChainGap, isChainComplete } from "@/domain/strategy/map-gaps";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";

type Props = {
  gaps: readonly ChainGap[];
  onUseCases?: (() => void) | null;
  onEvidence?: (() => void) | null;
  onGap?: (gap: ChainGap) => void;
};

/** Exactly why a chain is not complete yet, and what completes it. */
export function GapList({ gaps, onUseCases, onEvidence, onGap }: Props) {
  const complete = isChainComplete(gaps);
  if (gaps.length === 0)
    return <Notice>The chain is complete: both sides are in it, measured, and work serves it.</Notice>;
  const actOf = ({ part }: ChainGap) => (part === "useCases" ? onUseCases : part === "evidence" ? onEvidence : null);
  return (
    <section aria-label="What the chain lacks" className="border-l-2 border-line bg-sunken px-3 py-2">
      <p className={complete ? "text-ink-2" : "font-medium text-harm"}>
        {complete ? "The chain is complete. It would hold better:" : "The chain is not complete yet:"}
      </p>
      <ul className="mt-1 grid gap-1">
        {gaps.map((gap) => {
          const act = actOf(gap) ?? (onGap && (() => onGap(gap)));
          return (
            <li key={gap.part}>
              {gap.missing}{" "}
              {act ? (
                <Button look="quiet" className="min-h-6 px-1 underline underline-offset-3" onClick={act}>
                  {gap.toDo}
                </Button>
              ) : (
                <span className="text-ink-2">{gap.toDo}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
