/** Text as XML can hold it: without control characters and halves of surrogate pairs, line breaks as spaces. */
export function pptxText(text: string): string {
  return [...text.replace(/[\t\r\n\u2028\u2029]+/g, " ")].filter(isAllowed).join("");
}

function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return false;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return (code & 0xfffe) !== 0xfffe;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an element or an attribute in double quotes. */
export function xmlText(text: string): string {
  return pptxText(text).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** Inches in the unit of the format. @throws RangeError for what is no finite number: it must not get into a file. */
export function emu(inches: number): number {
  if (!Number.isFinite(inches)) throw new RangeError("A measure of a slide is not a number.");
  return Math.round(inches * 914_400);
}
