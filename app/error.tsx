"use client";

import { ErrorState } from "@/ui/states";

export default function ScreenError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title="This screen could not be shown"
      what="Nothing you stored is lost. Try again; if it happens once more, tell whoever runs Attune the reference below."
      reference={error.digest ?? null}
      action={
        // Written out: every screen carries this one, and would carry the button a second time.
        <button
          type="button"
          onClick={reset}
          className="min-h-8 rounded-2 bg-ink px-3 text-13 font-semibold text-ink-on max-sm:min-h-11"
        >
          Try again
        </button>
      }
    />
  );
}
