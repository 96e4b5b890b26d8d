import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { type FoundFile, markOf, tracesOf } from "./list-files";

/**
 * The bytes of a file that is still the one that was listed, before and after it was read; null when it is not: then it
 * is being written, or something else stands in its place. Opened for reading only, and never through a link.
 */
export async function readUnchanged(file: FoundFile): Promise<Uint8Array | null> {
  // Where a system knows no such flag (Windows) it is missing, and the marks must do.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await open(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ELOOP") return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    if (!(await isStill(handle, file)) || (await realpath(dirname(file.path))) !== dirname(file.path)) return null;
    const bytes = new Uint8Array(file.size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    return (await isStill(handle, file)) ? bytes : null;
  } finally {
    await handle.close();
  }
}

async function isStill(handle: FileHandle, file: FoundFile): Promise<boolean> {
  const stats = await handle.stat();
  return stats.isFile() && markOf(tracesOf(stats)) === markOf(file);
}
