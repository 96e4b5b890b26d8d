/** A number as people type it, with a decimal comma or point; nothing typed is nothing known. */
export function typedNumber(typed: string, most: number): { value: number | null; problem: string | null } {
  const text = typed.trim().replace(",", ".").replace(/%$/, "").trim();
  if (text === "") return { value: null, problem: null };
  const value = Number(text);
  if (!Number.isFinite(value)) return { value: null, problem: "This is not a number." };
  if (value < 0 || value > most)
    return { value: null, problem: `Enter a number from 0 to ${most.toLocaleString("en")}.` };
  return { value, problem: null };
}
