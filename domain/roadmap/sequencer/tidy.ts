import { latecomers } from "./pack";
import type { Prepared } from "./prepare";
import type { Room } from "./room";

const tiny = 1e-9;

/**
 * Makes a plan better without search, until nothing moves (three rounds at most): leaves that lose money go, enablers
 * start as late as what needs them allows, earners start as soon as there is room.
 *
 * @returns what the plan is worth, less a penalty beyond any worth for each piece of work that must be there and is not
 */
export function tidierOf(prepared: Prepared, room: Room): () => number {
  const { instance, size, values, offset, first, last, before, after, anyOf, order, must } = prepared;
  const { start, planned } = room;
  const duration = Int32Array.from(instance.projects, (project) => project.duration);
  const pinned = Uint8Array.from(instance.projects, ({ pinnedStart }) => Number(pinnedStart !== undefined));
  const waits = latecomers(prepared);
  const inGroups = new Uint8Array(size);
  for (const groups of anyOf) for (const one of groups.flat()) inGroups[one] = 1;
  const missing =
    1 + values.reduce((sum, row) => sum + row.reduce((most, value) => Math.max(most, Math.abs(value)), 0), 0);

  /** Drops a losing leaf or moves an enabler later; says whether anything changed. */
  const later = (place: number): boolean => {
    const from = start[place]!;
    let until = last[place]!;
    let used = inGroups[place] === 1;
    for (const { at, lag } of after[place]!)
      if (planned[at] === 1) {
        used = true;
        until = Math.min(until, start[at]! - lag - duration[place]!);
      }
    const worth = values[place]!;
    if (!must[place] && !used && worth[from]! < 0) {
      room.take(place);
      return true;
    }
    if (waits[place] !== 1 || pinned[place] === 1 || inGroups[place] === 1) return false;
    let hopes = false;
    for (let bucket = from + 1; bucket <= until && !hopes; bucket++) hopes = worth[bucket]! > worth[from]! + tiny;
    if (!hopes) return false;
    room.take(place);
    let best = from;
    for (let bucket = from + 1; bucket <= until; bucket++)
      if (worth[bucket]! > worth[best]! + tiny && room.fits(place, bucket)) best = bucket;
    room.put(place, best);
    return best !== from;
  };

  const sooner = (place: number): boolean => {
    const from = start[place]!;
    let earliest = first[place]!;
    for (const { at, lag } of before[place]!) earliest = Math.max(earliest, start[at]! + duration[at]! + lag);
    if (earliest >= from) return false;
    room.take(place);
    let best = from;
    for (let bucket = earliest; bucket < from; bucket++)
      if (room.fits(place, bucket)) {
        best = bucket;
        break;
      }
    room.put(place, best);
    return best !== from;
  };

  return () => {
    for (let round = 0, moved = true; moved && round < 3; round++) {
      moved = false;
      for (let at = size - 1; at >= 0; at--) if (planned[order[at]!] === 1 && later(order[at]!)) moved = true;
      for (let at = 0; at < size; at++) {
        const place = order[at]!;
        if (planned[place] !== 1 || waits[place] === 1 || pinned[place] === 1 || anyOf[place]!.length > 0) continue;
        if (sooner(place)) moved = true;
      }
    }
    let worth = offset;
    for (let place = 0; place < size; place++) {
      if (planned[place] === 1) worth += values[place]![start[place]!]!;
      else if (must[place]) worth -= missing;
    }
    return worth;
  };
}
