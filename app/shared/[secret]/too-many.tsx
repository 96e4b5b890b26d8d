import { ErrorState } from "@/ui/states";

/** For whoever opens many links that lead nowhere. */
export function TooMany() {
  return (
    <main className="grid min-h-dvh content-center">
      <ErrorState
        alone
        title="Too many tries"
        what="Too many links that lead nowhere were opened from here. Wait a quarter of an hour, then open yours again."
      />
    </main>
  );
}
