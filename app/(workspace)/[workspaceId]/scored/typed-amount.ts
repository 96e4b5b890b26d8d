/** A number as people type it: "12,000", "12 000.50", "2,5", "-3"; null for nothing, NaN for no number. */
export function typedAmount(typed: string): number | null {
  const text = typed.replace(/[\s£€$%]/g, "").replace("−", "-");
  if (text === "") return null;
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  return Number(text.replace(",", "."));
}
