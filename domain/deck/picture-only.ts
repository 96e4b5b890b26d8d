const ascii = (bytes: Uint8Array, from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));

/** What a picture is drawn from. Everything else (who made it, where, with what, profiles) stays out of the file. */
const drawn: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "pHYs", "IDAT", "IEND"]);
const signatureBytes = 8;
/** Length, kind and check sum around what a chunk holds. */
const aroundChunk = 12;

/**
 * A PNG with nothing in it but its picture: chunk by chunk as in PNG 1.2 (5.3), from IHDR to IEND and no further.
 *
 * @returns null where the chunks do not follow one another as they must
 */
export function pictureOnly(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, signatureBytes)];
  let isFirst = true;
  let hasPixels = false;
  for (let at = signatureBytes; at + aroundChunk <= bytes.length; ) {
    const end = at + aroundChunk + view.getUint32(at);
    const kind = ascii(bytes, at + 4);
    if (end > bytes.length || isFirst !== (kind === "IHDR")) return null;
    isFirst = false;
    hasPixels ||= kind === "IDAT";
    if (drawn.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return hasPixels ? joined(kept) : null;
    at = end;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
