import { constants } from "node:fs";
import { access, readdir } from "node:fs/promises";

const reasons: Record<string, string> = {
  ENOENT: "does not exist",
  ENOTDIR: "is not a folder",
  EACCES: "may not be read by the user that runs Attune",
  EPERM: "may not be read by the user that runs Attune",
};

/** Why a folder cannot be read, as a sentence about it; null when it can. */
export async function folderTrouble(path: string, called: string): Promise<string | null> {
  try {
    await readdir(path);
    await access(path, constants.R_OK);
    return null;
  } catch (error) {
    return unreadable(error, called);
  }
}

export function unreadable(error: unknown, called: string): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return `${called} ${reasons[code] ?? `cannot be read (${code || "reason not known"})`}.`;
}
