import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import type { ValuesView } from "../shown-values";
import { type ValueLook, yearsOf } from "./asked-values";

type Props = {
  view: ValuesView;
  look: ValueLook;
  onChange: (look: Partial<ValueLook>) => void;
  onGroup: () => void;
  onEarlier: () => void;
  /** Null where nothing later has begun. */
  onLater: (() => void) | null;
};

const newGroup = "\n";

/** Which values: of whom, by month or week, of which time, and which of the two numbers of a cell is written. */
export function LookTools({ view, look, onChange, onGroup, onEarlier, onLater }: Props) {
  const { edit } = view.may;
  const months = look.every === "month" ? "months" : "weeks";
  // A group that was named and has no value yet is looked at too.
  const groups = [...new Set([...view.segments, ...(look.segment === "" ? [] : [look.segment])])];
  return (
    <div className="no-print flex flex-wrap items-end gap-x-4 gap-y-3 border-t border-line px-7 py-3 max-lg:px-4">
      <Select
        label="Customers"
        fieldClassName="w-48 max-sm:w-full"
        value={look.segment}
        choices={[
          { value: "", label: "Everybody" },
          ...groups.map((name) => ({ value: name, label: name })),
          ...(edit ? [{ value: newGroup, label: "Another group…" }] : []),
        ]}
        onChange={({ target: { value } }) =>
          value === newGroup
            ? onGroup()
            : onChange({ segment: value, span: "latest", ...(value !== "" && { every: "month" as const }) })
        }
      />
      <Select
        label="By"
        fieldClassName="w-32 max-sm:flex-auto"
        value={look.every}
        choices={[
          { value: "month", label: "Month" },
          { value: "week", label: look.segment === "" ? "Week" : "Week, of everybody" },
        ]}
        onChange={({ target: { value } }) =>
          onChange(
            value === "week" ? { every: "week", segment: "", span: "latest" } : { every: "month", span: "latest" },
          )
        }
      />
      <Select
        label="Time"
        fieldClassName="w-40 max-sm:flex-auto"
        value={look.span}
        choices={[
          { value: "latest", label: `The latest 24 ${months}` },
          { value: "all", label: `All ${months}` },
          ...yearsOf(view.reach).map((year) => ({ value: year, label: year })),
        ]}
        onChange={({ target: { value } }) => onChange({ span: value })}
      />
      {edit && (
        <>
          <div className="max-sm:hidden">
            <RadioGroup
              inline
              label="What is written"
              choices={[
                { value: "value", label: "Values" },
                { value: "responses", label: "Answers behind them" },
              ]}
              value={look.layer}
              onChange={(value) => onChange({ layer: value as ValueLook["layer"] })}
            />
          </div>
          {!/^\d/.test(look.span) && (
            <div className="flex flex-wrap gap-2">
              <Button look="quiet" onClick={onEarlier}>{`12 earlier ${months}`}</Button>
              {onLater && <Button look="quiet" onClick={onLater}>{`One more ${look.every}`}</Button>}
            </div>
          )}
        </>
      )}
    </div>
  );
}
