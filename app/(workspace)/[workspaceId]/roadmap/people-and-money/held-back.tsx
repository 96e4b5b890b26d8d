import { NumberInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { typedAmount } from "../../scored/typed-amount";
import { useKeptKey } from "../../shell-context";
import type { useStoreFrame } from "./use-store-frame";

type Props = { pct: number | null; mayEdit: boolean; store: ReturnType<typeof useStoreFrame> };

/** The share of people and money that is kept for what tests teach. */
export function HeldBack({ pct, mayEdit, store }: Props) {
  const kept = useKept(useKeptKey("held back"), pct === null ? "" : String(pct));
  const value = typedAmount(kept.value);
  const wrong = value !== null && !(value >= 0 && value <= 100) ? "Enter a share from 0 to 100 percent." : null;
  const send = () => {
    if (!kept.changed || wrong) return;
    store.send({
      patch: { heldBackPct: value },
      said: "Share held back stored",
      isStill: (now) => now.part.iterationSharePct === pct,
      onStored: kept.drop,
    });
  };
  if (!mayEdit) return <p>Held back for iteration: {pct === null ? "nothing" : `${pct}%`}.</p>;
  return (
    <NumberInput
      label="Held back for iteration, %"
      fieldClassName="max-w-60"
      value={kept.value}
      error={wrong}
      placeholder="0"
      help="Of people and money in every quarter: for what tests teach."
      onChange={(event) => kept.set(event.target.value)}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === "Enter") send();
        else if (event.key === "Escape" && kept.changed) kept.drop();
      }}
    />
  );
}
