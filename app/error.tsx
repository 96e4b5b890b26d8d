"use client";

import { ErrorState } from "@/ui/states";
import { isNotLoaded, notLoadedWords, tryAgain } from "./not-loaded";

export default function ScreenError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      alone
      title={isNotLoaded(error) ? "A part of this screen did not come" : "This screen could not be shown"}
      what={
        isNotLoaded(error)
          ? notLoadedWords
          : `Nothing you stored is lost. Try again; if it happens once more, tell whoever runs Attune ${error.digest ? "the reference below" : "what you did"}.`
      }
      reference={error.digest ?? null}
      action={
        // Written out: every screen carries this one, and would carry the button a second time.
        <button
          type="button"
          onClick={() => tryAgain(error, reset)}
          className="min-h-8 rounded-2 bg-ink px-3 text-13 font-semibold text-ink-on max-sm:min-h-11"
        >
          Try again
        </button>
      }
    />
  );
}
