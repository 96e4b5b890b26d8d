import type { Stats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { byCode } from "@/domain/ordering";

/** A file as it was when the folder was listed. */
export type FoundFile = {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
  readonly changedAt: number;
  readonly inode: number;
  /** Why it is not even opened; null when it may be. */
  readonly refusal: string | null;
};

/** What programs leave beside files, and names that files have while they are being copied. */
const passedOver = /^(\.|~\$)|\.(tmp|temp|part|partial|filepart|crdownload|swp|lock)$|^(thumbs\.db|desktop\.ini)$/i;
const readable = /\.(csv|tsv|xlsx)$/i;

/** The files of one folder, the oldest first, so that a correction comes after what it corrects. Looks no deeper. */
export async function listFiles(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of await readdir(folder)) {
    if (passedOver.test(name)) continue;
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => null);
    if (stats !== null && !stats.isDirectory())
      found.push({ name, path, ...tracesOf(stats), refusal: refusalOf(name, stats) });
  }
  return found.sort((a, b) => a.modifiedAt - b.modifiedAt || byCode(a.name, b.name));
}

export const tracesOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => ({
  ...{ size, modifiedAt: mtimeMs, changedAt: ctimeMs, inode: ino },
});

type Traces = ReturnType<typeof tracesOf>;

/** Changes with every change to the file that its file system notices. */
export const markOf = ({ size, modifiedAt, changedAt, inode }: Traces): string =>
  [size, modifiedAt, changedAt, inode].join(" ");

function refusalOf(name: string, stats: Stats): string | null {
  if (stats.isSymbolicLink()) return "This is a link to another place. Put the file itself into the folder.";
  if (!stats.isFile()) return "This is not an ordinary file.";
  return readable.test(name)
    ? null
    : "Only CSV files (.csv, .tsv) and Excel workbooks (.xlsx) are read from here. Save the table as one of them.";
}
