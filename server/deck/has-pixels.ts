import { inflateSync } from "node:zlib";

/** Numbers to a pixel, by the colour type of a PNG. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a PNG, whose chunks follow one another as they must, holds as many pixels as its header says: another program
 * would stop at it. Of a picture that comes in passes (Adam7) only the most it may hold is known.
 */
export function hasPixels(png: Uint8Array): boolean {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const [width, height, depth] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24] ?? 0];
  const perPixel = samples[bytes[25] ?? -1];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth)) return false;
  const inPasses = bytes[28] === 1;
  const wanted = height * (1 + Math.ceil((width * perPixel * depth) / 8));
  try {
    const held = inflateSync(Buffer.concat(packedPixels(bytes)), {
      maxOutputLength: inPasses ? 2 * wanted + 64 : wanted,
    });
    return inPasses ? held.length > 0 : held.length === wanted;
  } catch {
    return false;
  }
}

function packedPixels(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return parts;
}
