/** Widths in hundredths of the type size, rounded up from Inter; what is not listed is taken as wide as a digit. */
const widths: readonly (readonly [string, number])[] = [
  ["iljI.,'’|!:;", 30],
  ["tfr()[]-– ", 42],
  ["mwMWOQG&@%", 94],
  ["ABCDHKNPRSTUVXYZ", 76],
];
const width = new Map(widths.flatMap(([letters, size]) => [...letters].map((letter) => [letter, size] as const)));

/** About how wide a text is, never less than it is drawn: in pixels for a type size in pixels. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += width.get(letter) ?? (letter.codePointAt(0)! > 0x2e80 ? 130 : 64);
  return (sum * size) / 100;
}

/**
 * Breaks a text into lines no wider than asked, at its spaces; null when it needs more lines than allowed or one of
 * its words is too long, for a text that is cut says something else.
 */
export function linesOf(text: string, size: number, widest: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (textWidth(word, size) > widest) return null;
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= widest) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.push(word) > most) return null;
  }
  return lines.length === 0 ? null : lines;
}

/** As `linesOf`, with as many lines as it takes; a word too long for one is broken where the line ends. */
export function brokenLines(text: string, size: number, widest: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => {
    const pieces = [""];
    for (const letter of word)
      if (textWidth(`${pieces.at(-1)}${letter}`, size) > widest) pieces.push(letter);
      else pieces[pieces.length - 1] += letter;
    return pieces;
  });
  return linesOf(words.join(" "), size, widest, Number.POSITIVE_INFINITY) ?? [text];
}
