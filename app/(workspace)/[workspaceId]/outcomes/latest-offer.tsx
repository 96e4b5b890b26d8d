import { figureWords } from "@/domain/strategy/map-words";
import { monthInWords } from "@/ui/dates";
import type { MapView } from "./map-view";

type Props = {
  metric: MapView["choices"]["metrics"][number] | undefined;
  currency: string;
  baseline: string;
  onUse: (baseline: string) => void;
};

const directions = { higher_is_better: "Higher is better.", lower_is_better: "Lower is better.", none: "" } as const;

/** What is known of a chosen metric: which way is better, and its latest value, which can become the baseline. */
export function LatestOffer({ metric, currency, baseline, onUse }: Props) {
  if (!metric) return null;
  const { latest, unit, direction, name } = metric;
  const value = latest ? String(latest.value) : null;
  return (
    <p className="text-12 text-ink-3">
      {direction && directions[direction]}{" "}
      {latest ? (
        <>
          Latest: {figureWords(latest.value, unit, currency)}
          {latest.month && ` in ${monthInWords(latest.month)}`}.{" "}
          {value !== null && baseline !== value && (
            <button
              type="button"
              className="min-h-6 rounded-1 text-ink-2 underline underline-offset-3 max-sm:min-h-11"
              aria-label={`Use the latest value of ${name} as the baseline`}
              onClick={() => onUse(value)}
            >
              Use it as the baseline
            </button>
          )}
        </>
      ) : (
        "No value yet: enter the baseline you know, and record values under Metrics."
      )}
    </p>
  );
}
