/** A part of a packed stream: deflated by itself and ended at a byte, and what the sum over its contents is made of. */
export type ZlibPart = { readonly bytes: Uint8Array; readonly adler: number; readonly length: number };

const base = 65_521;
/** So many bytes can be added up before the sums must be brought back below the base. */
const mostAtOnce = 3_800;

/** Adler-32 of bytes (RFC 1950, section 8). */
export function adlerOf(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += mostAtOnce) {
    const end = Math.min(bytes.length, from + mostAtOnce);
    for (let at = from; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= base;
    high %= base;
  }
  return high * 65_536 + low;
}

/** Adler-32 of two parts one after the other. */
function adlerOfBoth(first: number, second: number, secondLength: number): number {
  const [low1, high1] = [first % 65_536, Math.floor(first / 65_536)];
  const [low2, high2] = [second % 65_536, Math.floor(second / 65_536)];
  const low = (low1 + low2 - 1 + base) % base;
  // Each byte of the second counts the first's sum once more, which begins at 1 and not at 0.
  const high = (high1 + high2 + (secondLength % base) * (low1 - 1 + base)) % base;
  return high * 65_536 + low;
}

const header = Buffer.from([0x78, 0x01]);
const lastBlock = Buffer.from([0x01, 0x00, 0x00, 0xff, 0xff]);

/** Parts that were deflated apart as one zlib stream, which HTTP calls "deflate" (RFC 9110, section 8.4.1.2). */
export function zlibOf(parts: readonly ZlibPart[]): Buffer<ArrayBuffer> {
  const adler = parts.reduce((sum, part) => adlerOfBoth(sum, part.adler, part.length), 1);
  const end = Buffer.alloc(4);
  end.writeUInt32BE(adler);
  return Buffer.concat([header, ...parts.map(({ bytes }) => bytes), lastBlock, end]);
}
