import { refuse } from "../refuse";

/** Bytes 80 to 9F in the old encoding of Windows; a space for the five that mean nothing. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const utf = (label: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of a file and, where its encoding had to be guessed, a sentence that says so. @throws AttuneError */
export function decodeText(bytes: Uint8Array): { text: string; note: string | null } {
  const wide = wideOf(bytes);
  if (wide) {
    const text = utf(wide, bytes);
    return text === null
      ? refuse("This file is cut off in the middle of a character. Save it again as CSV UTF-8.")
      : { text, note: null };
  }
  const text = utf("utf-8", bytes);
  if (text !== null) return { text, note: null };
  const old = Buffer.from(bytes).toString("latin1");
  if (/[\x81\x8d\x8f\x90\x9d]/.test(old))
    return refuse("The letters of this file are in an encoding that cannot be told. Save it as CSV UTF-8.");
  return {
    text: old.replace(/[\x80-\x9f]/g, (letter) => windows[letter.charCodeAt(0) - 0x80] ?? letter),
    note: "This file is not in UTF-8; it was read as Western European (Windows-1252). Look at accents and umlauts before you import.",
  };
}

/** Two bytes a letter, by the mark at the start or, without one, by where the zeros are. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 4096 & ~1);
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.2;
  if (odd > most && even < odd / 8) return "utf-16le";
  return even > most && odd < even / 8 ? "utf-16be" : null;
}
