import type { Random } from "../../security/random";
import type { Noted } from "./read-journal";

type Change = { at: number; bytes: Buffer } | { size: number };
/** A file as the disk has it for sure, and what was done to it since it was last synced. */
type Kept = { bytes: Buffer; since: Change[] };
type Naming = { name: string; file: Kept | null };
export type Files = Map<string, Buffer>;

const sector = 512;

/** How much of what was not synced a power cut leaves: whole writes or sectors of them, each by its own chance. */
type Leaving = { chance: number; sectors: boolean; lengths: boolean };

function leavingOf(random: Random): Leaving {
  const chance = random.pick([0, 1, random.next(), random.next()]);
  return { chance, sectors: random.below(2) === 0, lengths: random.below(2) === 0 };
}

const resized = (bytes: Buffer, size: number): Buffer =>
  size <= bytes.length ? bytes.subarray(0, size) : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);

/** Writes into what it is given, and gives back where it had to be longer. */
function changed(before: Buffer, change: Change): Buffer {
  if ("size" in change) return resized(before, change.size);
  const bytes = resized(before, Math.max(before.length, change.at + change.bytes.length));
  change.bytes.copy(bytes, change.at);
  return bytes;
}

/** The parts of a write that reach the disk each for themselves. */
function* sectorsOf({ at, bytes }: { at: number; bytes: Buffer }): Generator<Change> {
  for (let from = at; from < at + bytes.length; ) {
    const to = Math.min(at + bytes.length, (Math.floor(from / sector) + 1) * sector);
    yield { at: from, bytes: bytes.subarray(from - at, to - at) };
    from = to;
  }
}

/**
 * A disk that keeps what was synced, and of everything else whatever a power cut leaves of it: a file is on it when it was
 * synced itself, its name when its folder was. One that `lies` says that it synced and does not.
 */
export function newDisk(files: Files, { lies = false } = {}) {
  const keep = (bytes: Buffer): Kept => ({ bytes: Buffer.from(bytes), since: [] });
  const stored = new Map([...files].map(([name, bytes]) => [name, keep(bytes)]));
  const seen = new Map(stored);
  const byInode = new Map<bigint, Kept>();
  let naming: Naming[] = [];

  const fileOf = (inode: bigint): Kept => {
    const file = byInode.get(inode);
    if (!file) throw new Error(`The journal tells of a file (${inode}) that nobody opened.`);
    return file;
  };
  const call = (name: string, file: Kept | null) => {
    naming.push({ name, file });
    if (file) seen.set(name, file);
    else seen.delete(name);
  };
  const apply = (names: Map<string, Kept>, { name, file }: Naming) => {
    if (file) names.set(name, file);
    else names.delete(name);
  };

  const take = (noted: Noted): void => {
    switch (noted.what) {
      case "created":
        byInode.set(noted.inode, keep(Buffer.alloc(0)));
        call(noted.name, fileOf(noted.inode));
        return;
      case "opened": {
        const file = seen.get(noted.name);
        if (!file) throw new Error(`The journal tells of ${noted.name}, which was not there.`);
        return void byInode.set(noted.inode, file);
      }
      case "written":
        return void fileOf(noted.inode).since.push({ at: noted.offset, bytes: noted.bytes });
      case "truncated":
        return void fileOf(noted.inode).since.push({ size: noted.size });
      case "synced": {
        if (lies) return;
        const file = fileOf(noted.inode);
        file.bytes = file.since.reduce(changed, file.bytes);
        file.since = [];
        return;
      }
      case "folderSynced":
        if (lies) return;
        for (const each of naming) apply(stored, each);
        naming = [];
        return;
      case "removed":
        call(noted.name, null);
        return;
      case "renamed":
      case "linked":
        call(noted.to, seen.get(noted.name) ?? null);
        if (noted.what === "renamed") call(noted.name, null);
    }
  };

  const left = ({ bytes, since }: Kept, { chance, sectors, lengths }: Leaving, random: Random): Buffer => {
    let cut: Buffer = Buffer.from(bytes);
    let longest = cut.length;
    for (const change of since) {
      const parts = sectors && "bytes" in change ? [...sectorsOf(change)] : [change];
      for (const part of parts) if (random.next() < chance) cut = changed(cut, part);
      longest = Math.max(longest, "size" in change ? change.size : change.at + change.bytes.length);
    }
    // Where the length of a file reached the disk and its contents did not, there are zeros.
    return lengths ? resized(cut, longest) : cut;
  };

  return {
    take,
    /** What is on the disk when the power comes back. */
    cut: (random: Random): Files => {
      const leaving = leavingOf(random);
      const names = new Map(stored);
      for (const each of naming) if (random.next() < leaving.chance) apply(names, each);
      return new Map([...names].map(([name, file]) => [name, left(file, leaving, random)]));
    },
    /** What the processes saw: everything, synced or not. */
    seen: (): Files =>
      new Map([...seen].map(([name, { bytes, since }]) => [name, since.reduce(changed, Buffer.from(bytes))])),
  };
}
