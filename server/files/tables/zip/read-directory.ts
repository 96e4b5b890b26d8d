import { quoted, refuse } from "../refuse";
import { tableLimits } from "../table-limits";

export type ZipEntry = {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly sum: number;
  /** Where its own header begins, and where its bytes end at the earliest. */
  readonly header: number;
  readonly end: number;
};

const cutOff = "This file is cut off or damaged. Save it again and import the new copy.";
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
/** Below this a part cannot hurt, however well it packs. */
const SMALL = 256 * 1024;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === view.byteLength - at - 22) return at;
  return refuse(cutOff);
}

/**
 * The parts of an archive by name in small letters, from its central directory, before anything is unpacked.
 *
 * @throws AttuneError for what is damaged, encrypted, ambiguous or too large once unpacked
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count === 0xffff || from === 0xffffffff || count > tableLimits.entries)
    refuse(`This archive has more than ${tableLimits.entries} parts; a workbook to import has fewer.`);
  if (view.getUint32(end + 4, true) !== 0 || from + view.getUint32(end + 12, true) > end) refuse(cutOff);
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) refuse(cutOff);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = nameOf(bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0)));
    const key = name.toLowerCase();
    if (entries.has(key))
      refuse(`This workbook holds ${quoted(name)} twice. Save it again in your spreadsheet program.`);
    entries.set(key, checkedEntry(view, at, name));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (at > end) refuse(cutOff);
  }
  checkTogether([...entries.values()], from);
  return entries;
}

function nameOf(bytes: Uint8Array): string {
  const name = Buffer.from(bytes).toString("utf8").replaceAll("\\", "/");
  if (name === "" || /[\u0000-\u001f\u007f]/.test(name) || /^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name))
    refuse(`This archive holds a part with a path that no workbook has: ${quoted(name)}.`);
  return name;
}

function checkedEntry(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (flags & 0x2041) refuse("This archive is protected by a password. Save a copy without it, then import that.");
  if (method !== 0 && method !== 8) refuse(`${quoted(name)} is packed in a way that workbooks are not.`);
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if (unpacked > SMALL && unpacked > packed * tableLimits.ratio)
    refuse(`${quoted(name)} unpacks to more than ${tableLimits.ratio} times its size. Such files are not read.`);
  return {
    name,
    deflated: method === 8,
    packed,
    unpacked,
    sum: view.getUint32(at + 16, true),
    header,
    end: header + 30 + view.getUint16(at + 28, true) + packed,
  };
}

/** Parts that overlap are how a small archive unpacks to a huge one. */
function checkTogether(entries: readonly ZipEntry[], directory: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > tableLimits.unpacked)
    refuse(`This workbook unpacks to more than ${tableLimits.unpacked / 1024 / 1024} MB. Import it in smaller parts.`);
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    if (entry.header < free) refuse("Parts of this archive lie over each other. Such files are not read.");
    free = entry.end;
  }
  if (free > directory) refuse(cutOff);
}
