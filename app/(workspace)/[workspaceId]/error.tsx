"use client";

import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/states";

/** The frame stays: it knows whether this person may still be here. */
export default function ScreenError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title="This screen could not be shown"
      what="Nothing you stored is lost. Try again, or go to another screen; if it happens once more, tell whoever runs Attune the reference below."
      reference={error.digest ?? null}
      action={
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      }
    />
  );
}
