import { horizonWords } from "@/domain/roadmap/board-axes";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { FormPart, none, type PartProps } from "./initiative-fields";

const horizons = Object.entries(horizonWords).map(([value, label]) => ({ value, label }));

/** What it should bring, how long that may take. */
export function WorthPart({ draft, set, wrong, sign }: PartProps & { sign: string }) {
  return (
    <FormPart
      title="What it is worth"
      help="Not known is fine: the plan then counts priority points instead of money. What customers gain is in the use case."
    >
      <div className="grid grid-cols-3 items-start gap-3 max-sm:grid-cols-1">
        <Select
          label="Whose horizon it has"
          value={draft.horizon}
          choices={[none("Not said"), ...horizons]}
          onChange={(event) => set({ horizon: event.target.value })}
        />
        <NumberInput
          label={`Margin a quarter, ${sign}`}
          value={draft.payoff}
          error={wrong["payoff"]}
          help="Once it works, before its cost."
          onChange={(event) => set({ payoff: event.target.value })}
        />
        <NumberInput
          label="Quarters until the first"
          inputMode="numeric"
          value={draft.lag}
          error={wrong["lag"]}
          help="From the end of the work."
          onChange={(event) => set({ lag: event.target.value })}
        />
      </div>
    </FormPart>
  );
}
