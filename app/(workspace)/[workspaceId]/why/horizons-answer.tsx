import type { Choice } from "@/ui/select";
import { NumberCell } from "./number-cell";

type Horizons = Readonly<Record<string, number | null>>;
type Props = {
  functions: readonly Choice[];
  value: Horizons;
  readOnly: boolean;
  onChange: (value: Readonly<Record<string, number | string | null>>) => void;
};

/** After how many quarters each function may be expected to pay. */
export function HorizonsAnswer({ functions, value, readOnly, onChange }: Props) {
  if (readOnly)
    return <p>{functions.map(({ value: key, label }) => `${label}: ${value[key] ?? "not set"}`).join(" · ")}</p>;
  return (
    <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
      {functions.map(({ value: key, label }) => (
        <NumberCell
          key={key}
          label={`${label}, quarters`}
          value={value[key] ?? null}
          onValue={(to) => onChange({ ...value, [key]: to })}
        />
      ))}
    </div>
  );
}
