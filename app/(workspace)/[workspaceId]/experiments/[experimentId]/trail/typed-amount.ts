/** An amount as people type it: thousands apart or not, a comma or a point before the decimals; nothing typed is nothing known. */
export function typedAmount(typed: string): { value: number | null; problem: string | null } {
  const text = typed
    .trim()
    .replace(/[\s,](?=\d{3}(\D|$))/g, "")
    .replace(",", ".");
  if (text === "") return { value: null, problem: null };
  if (!/^\d+(\.\d+)?$/.test(text)) return { value: null, problem: "Write a number of 0 or more." };
  const value = Number(text);
  return value <= 1e12 ? { value, problem: null } : { value: null, problem: "This is too large." };
}
