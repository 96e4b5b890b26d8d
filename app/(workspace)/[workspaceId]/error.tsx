"use client";

import { isNotLoaded, notLoadedWords, tryAgain } from "@/app/not-loaded";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/states";

/** The frame stays: it knows whether this person may still be here. */
export default function ScreenError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      alone
      title={isNotLoaded(error) ? "A part of this screen did not come" : "This screen could not be shown"}
      what={
        isNotLoaded(error)
          ? notLoadedWords
          : `Nothing you stored is lost. Try again, or go to another screen; if it happens once more, tell whoever runs Attune ${error.digest ? "the reference below" : "what you did"}.`
      }
      reference={error.digest ?? null}
      action={
        <Button look="primary" onClick={() => tryAgain(error, reset)}>
          Try again
        </Button>
      }
    />
  );
}
