import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/states";

/** Before anything was assessed: what a level is, and how to say all of them in ten minutes. */
export function FirstLevels({ blocks, onStart }: { blocks: number; onStart: (() => void) | null }) {
  return (
    <EmptyState
      title="How far are your foundations?"
      why={`Use cases stand on ${blocks} foundations, each at a level from 0, nothing yet, to 4, improved on evidence. Say where each of them is today: it takes about ten minutes, and shows what is ready, what waits, and what to raise first.`}
      example="“Consent and preferences”: level 2, per-channel opt-in recorded. The preference centre needs 3, so it is 67% ready."
      action={
        onStart ? (
          <Button look="primary" onClick={onStart}>
            Assess all, one by one
          </Button>
        ) : (
          <p className="text-ink-3">Ask a contributor or an editor to say the levels.</p>
        )
      }
    />
  );
}
