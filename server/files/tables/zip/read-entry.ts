import { inflateRawSync } from "node:zlib";
import { quoted, refuse } from "../refuse";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-directory";

const LOCAL = 0x04034b50;

/** One part of an archive, unpacked; never more bytes than its directory told. @throws AttuneError */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => refuse(`The part ${quoted(entry.name)} of this workbook is damaged. Save it again.`);
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL) return damaged();
  const name = view.getUint16(entry.header + 26, true);
  const from = entry.header + 30 + name + view.getUint16(entry.header + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  const named = Buffer.from(bytes.subarray(entry.header + 30, entry.header + 30 + name)).toString("utf8");
  if (packed.length !== entry.packed || named.replaceAll("\\", "/") !== entry.name) return damaged();
  const unpacked = entry.deflated ? inflated(packed, entry.unpacked) : packed;
  if (unpacked?.length !== entry.unpacked)
    return refuse(`The part ${quoted(entry.name)} of this workbook is not of the size it claims. Save it again.`);
  return crc32(unpacked) === entry.sum ? unpacked : damaged();
}

/** Null where it unpacks to more than was told, or not at all. */
function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
