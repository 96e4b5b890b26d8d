import { Select } from "@/ui/select";

export type NumberAndDay = { decimalMark: "" | "." | ","; dayOrder: "" | "day_first" | "month_first" };

/** How a file writes what can be read in two ways. */
export function NumberAndDaySelects({
  style,
  setStyle,
}: {
  style: NumberAndDay;
  setStyle: (change: Partial<NumberAndDay>) => void;
}) {
  return (
    <>
      <Select
        label="1,234 or 1.234"
        value={style.decimalMark}
        choices={[
          { value: "", label: "As the file shows" },
          { value: ".", label: "Decimal point" },
          { value: ",", label: "Decimal comma" },
        ]}
        onChange={(event) => setStyle({ decimalMark: event.target.value as NumberAndDay["decimalMark"] })}
      />
      <Select
        label="03/04/2026"
        value={style.dayOrder}
        choices={[
          { value: "", label: "Refuse: may be two days" },
          { value: "day_first", label: "3 April, day first" },
          { value: "month_first", label: "4 March, month first" },
        ]}
        onChange={(event) => setStyle({ dayOrder: event.target.value as NumberAndDay["dayOrder"] })}
      />
    </>
  );
}
