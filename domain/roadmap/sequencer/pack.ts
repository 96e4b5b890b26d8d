import type { Prepared } from "./prepare";
import type { Room } from "./room";

export type Packer = {
  /** Plans a piece of work with what it needs and is not planned yet; false leaves everything as it was. */
  pack(place: number): boolean;
  /** Takes it out with everything that cannot stand without it; what is pinned stays. */
  unpack(place: number): void;
  /** Kept out whatever is asked. */
  readonly keptOut: Uint8Array;
};

/** The moves of the search: putting in a piece of work as a package with its prerequisites, and taking one out. */
export function packerOf(prepared: Prepared, room: Room): Packer {
  const { instance, size, values, first, last, before, after, anyOf } = prepared;
  const { start, planned } = room;
  const duration = Int32Array.from(instance.projects, (project) => project.duration);
  const pinned = Uint8Array.from(instance.projects, ({ pinnedStart }) => Number(pinnedStart !== undefined));
  const gainsByWaiting = latecomers(prepared);
  const inGroups = new Uint8Array(size);
  for (const groups of anyOf) for (const one of groups.flat()) inGroups[one] = 1;
  const keptOut = new Uint8Array(size);
  const added = new Int32Array(size);
  let count = 0;

  const undoTo = (mark: number) => {
    while (count > mark) room.take(added[--count]!);
  };
  const putIn = (place: number, from: number) => {
    room.put(place, from);
    added[count++] = place;
    return true;
  };

  /** The end of the first of a group that is or can be planned; −1 when none can. */
  const endOfAny = (group: readonly number[]): number => {
    let end = -1;
    for (const one of group)
      if (planned[one] === 1 && (end < 0 || start[one]! + duration[one]! < end)) end = start[one]! + duration[one]!;
    if (end >= 0) return end;
    for (const one of group) {
      const mark = count;
      if (tryPack(one)) return start[one]! + duration[one]!;
      undoTo(mark);
    }
    return -1;
  };

  const tryPack = (place: number): boolean => {
    if (planned[place] === 1) return true;
    if (first[place]! < 0 || keptOut[place] === 1 || room.isShutOut(place)) return false;
    let from = first[place]!;
    for (const { at, lag } of before[place]!) {
      if (planned[at] !== 1 && !tryPack(at)) return false;
      from = Math.max(from, start[at]! + duration[at]! + lag);
    }
    for (const group of anyOf[place]!) {
      const end = endOfAny(group);
      if (end < 0) return false;
      from = Math.max(from, end);
    }
    // What a prerequisite needed may have planned it already.
    if (planned[place] === 1) return true;
    const until = last[place]!;
    if (gainsByWaiting[place] !== 1 || after[place]!.length > 0) {
      for (let bucket = from; bucket <= until; bucket++) if (room.fits(place, bucket)) return putIn(place, bucket);
      return false;
    }
    let best = -1;
    for (let bucket = from; bucket <= until; bucket++)
      if ((best < 0 || values[place]![bucket]! > values[place]![best]!) && room.fits(place, bucket)) best = bucket;
    return best >= 0 && putIn(place, best);
  };

  const lacksGroup = (place: number) =>
    anyOf[place]!.some(
      (group) => !group.some((one) => planned[one] === 1 && start[one]! + duration[one]! <= start[place]!),
    );
  const unpack = (place: number) => {
    const left: number[] = [place];
    while (left.length > 0) {
      const one = left.pop()!;
      if (planned[one] !== 1 || pinned[one] === 1) continue;
      room.take(one);
      for (const { at } of after[one]!) if (planned[at] === 1) left.push(at);
      if (inGroups[one] === 1)
        for (let other = 0; other < size; other++)
          if (planned[other] === 1 && anyOf[other]!.length > 0 && lacksGroup(other)) left.push(other);
    }
  };
  return {
    keptOut,
    pack(place) {
      count = 0;
      if (tryPack(place)) return true;
      undoTo(0);
      return false;
    },
    unpack,
  };
}

/** 1 for work that is worth more when it starts later somewhere in its window: a foundation that only costs. */
export function latecomers({ size, values, first, last, allowed }: Prepared): Uint8Array {
  return Uint8Array.from({ length: size }, (_, place) => {
    if (first[place]! < 0) return 0;
    for (let bucket = first[place]! + 1; bucket <= last[place]!; bucket++)
      if (allowed[place]![bucket] === 1 && values[place]![bucket]! > values[place]![bucket - 1]! + 1e-9) return 1;
    return 0;
  });
}
