import type { BrandLook } from "./brand";
import { pictureOnly } from "./picture-only";

export type Logo = NonNullable<BrandLook["logo"]>;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Before base64; as much as a brand may hold. */
const mostBytes = 300_000;
const mostPixels = 8_000;
/** A small file can unfold to gigabytes of pixels in everybody’s browser; in the corner of a slide nobody sees more. */
const mostPixelsInAll = 4_000_000;

/**
 * A picture as a logo: its size is read from its own header (PNG 1.2, 11.2.2), never from a file name, and nothing but
 * what is drawn is taken.
 *
 * @returns the logo, or a sentence that says what is wrong
 */
export function logoOf(bytes: Uint8Array): Logo | string {
  if (bytes.length > mostBytes) return "A logo is at most 300 kB. Save it smaller.";
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return "A logo is a PNG picture.";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels)
    return `A logo has 1 to ${mostPixels.toLocaleString("en-GB")} pixels each way.`;
  if (width * height > mostPixelsInAll) return "A logo has at most 4 million pixels in all. Save it smaller.";
  const picture = pictureOnly(bytes);
  return picture ? { png: inBase64(picture), width, height } : "This PNG is damaged. Save it once more.";
}

function inBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return btoa(text);
}
