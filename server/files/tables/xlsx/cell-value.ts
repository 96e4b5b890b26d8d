import type { RawCell } from "@/domain/exchange/tables/raw-table";
import type { NumberKind } from "./read-styles";
import { serialDay, serialTime } from "./serial-day";
import { unescaped } from "./walk-xml";

export type XmlCell = {
  readonly type: string;
  readonly kind: NumberKind;
  /** What <v> holds; null where there is none. */
  readonly value: string | null;
  /** The text written into the cell itself. */
  readonly inline: string;
};

/** What a cell shows; undefined where it points at a shared text that does not exist. */
export function cellValue(cell: XmlCell, strings: readonly string[], from1904: boolean): RawCell | undefined {
  const value = cell.value?.trim() ?? "";
  switch (cell.type) {
    case "inlineStr":
      return orNull(unescaped(cell.inline));
    case "s":
      return value === "" ? null : sharedText(value, strings);
    case "str":
      return orNull(unescaped(cell.value ?? ""));
    case "b":
      return value === "" ? null : value === "1" || value.toLowerCase() === "true";
    case "d":
      return orNull(/^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value);
    case "n":
      return value === "" ? null : numberShown(value, cell.kind, from1904);
    // An error such as #REF! is text as it is shown, so that whoever checks the row can name it.
    default:
      return orNull(value);
  }
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text);

function sharedText(index: string, strings: readonly string[]): string | null | undefined {
  const text = /^\d{1,8}$/.test(index) ? strings[Number(index)] : undefined;
  return text === undefined ? undefined : orNull(text);
}

function numberShown(value: string, kind: NumberKind, from1904: boolean): RawCell {
  const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return value;
  if (kind === "date") return serialDay(number, from1904) ?? number;
  return kind === "time" ? serialTime(number) : number;
}
