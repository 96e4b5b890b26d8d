/** What a process did to its files, as journal.c notes it; `end` is where the note ends in the journal. */
export type Noted = { end: number } & (
  | { what: "opened" | "created"; name: string; inode: bigint }
  | { what: "written"; inode: bigint; offset: number; bytes: Buffer }
  | { what: "truncated"; inode: bigint; size: number }
  | { what: "synced"; inode: bigint }
  | { what: "folderSynced" }
  | { what: "removed"; name: string }
  | { what: "renamed" | "linked"; name: string; to: string }
);

const headBytes = 32;

/** The notes in their order; of the last, only where it is whole. */
export function* readJournal(journal: Buffer): Generator<Noted> {
  for (let at = 0; at + headBytes <= journal.length; ) {
    const [kind, length] = [journal.readUInt32LE(at), journal.readUInt32LE(at + 4)];
    const inode = journal.readBigUInt64LE(at + 8);
    const [offset, size] = [Number(journal.readBigUInt64LE(at + 16)), Number(journal.readBigUInt64LE(at + 24))];
    const bytesAt = at + headBytes + length;
    const end = bytesAt + (kind === 3 ? size : 0);
    if (end > journal.length) return;
    const [name = "", to = ""] = journal.toString("utf8", at + headBytes, bytesAt).split("\0");
    yield { end, ...told() };
    at = end;

    function told() {
      switch (kind) {
        case 1:
          return { what: "opened", name, inode } as const;
        case 2:
          return { what: "created", name, inode } as const;
        case 3:
          return { what: "written", inode, offset, bytes: journal.subarray(bytesAt, end) } as const;
        case 4:
          return { what: "truncated", inode, size } as const;
        case 5:
          return { what: "synced", inode } as const;
        case 6:
          return { what: "folderSynced" } as const;
        case 7:
          return { what: "removed", name } as const;
        case 8:
          return { what: "renamed", name, to } as const;
        case 9:
          return { what: "linked", name, to } as const;
        default:
          throw new Error(`The journal cannot be read: ${kind} at ${at}.`);
      }
    }
  }
}
