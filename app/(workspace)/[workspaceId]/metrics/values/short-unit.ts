import { unitWords } from "../metric-answers";
import { numberWritten } from "../shown-values";

/** A unit beside a name, where room is short: "%", "EUR", "0–100", "−100 to 100". */
export function shortUnit(unit: string | null, currency: string): string {
  if (unit === null) return "";
  return unitWords(unit, currency)
    .replace(/^(?:score|points) /, "")
    .replace(/^-/, "−")
    .replace(/(\d)-(\d)/, "$1–$2");
}

/** "17.6%", "81.20 EUR", "71 (0–100)". */
export function valueInUnit(value: number, unit: string | null, currency: string): string {
  const [number, short] = [numberWritten(value), shortUnit(unit, currency)];
  if (short === "" || unit === "count") return number;
  if (short === "%") return `${number}%`;
  return unit === "currency" || unit?.startsWith("per ") ? `${number} ${short}` : `${number} (${short})`;
}
