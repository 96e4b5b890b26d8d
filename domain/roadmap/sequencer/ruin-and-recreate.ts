import { bestValues, greedyOrder, loads } from "./greedy-order";
import { packerOf } from "./pack";
import type { Prepared } from "./prepare";
import { roomOf, type Saved } from "./room";
import { tidierOf } from "./tidy";

/** From 0 to 1, how much of the time or of the tries is used up. */
export type Progress = (tries: number) => number;

export type Found = { readonly worth: number; readonly plan: Saved; readonly tries: number };

export type Search = {
  /** Even numbers from 0 to below 1. */
  readonly random: () => number;
  readonly progress: Progress;
  /** For each piece of work a time it likes to start at, from the linear relaxation. */
  readonly guide?: Float64Array | undefined;
  /** Where to start from; else from the greedy order. */
  readonly from?: Saved | undefined;
  /** Planned before anything else, and held for the first half. */
  readonly force?: number | undefined;
  /** Heat of the start, in mean values of a planned piece of work. */
  readonly heat?: number;
  /** No plan is worth more: reaching it ends the search. */
  readonly bound?: number;
  readonly onBetter?: (worth: number, plan: Saved) => void;
};

const coldest = 0.01;
const holdUntil = 0.5;

/**
 * Ruin and recreate under simulated annealing: takes some work out (around a time, at random, around an attractive piece
 * left out, or nearly everything), puts work in again by a noisy order, tidies, and keeps what is better or not much
 * worse. The tools are built once for an instance; every search uses them anew. Same random numbers and progress give the
 * same plan.
 */
export function ruinAndRecreate(prepared: Prepared) {
  const { instance, size, buckets, values, first, last, after, must } = prepared;
  const { projects } = instance;
  const room = roomOf(prepared);
  const packer = packerOf(prepared, room);
  const tidy = tidierOf(prepared, room);
  const { start, planned } = room;
  const duration = Int32Array.from(projects, (project) => project.duration);
  const pins = projects.flatMap(({ pinnedStart }, place) =>
    pinnedStart === undefined ? [] : [{ place, pinnedStart }],
  );
  const isPinned = Uint8Array.from(projects, ({ pinnedStart }) => Number(pinnedStart !== undefined));
  const mostRuined = Math.max(8, Math.min(20, Math.round(size / 4)));
  const best = bestValues(prepared);
  const load = loads(prepared);
  const greedy = greedyOrder(prepared);
  const key = new Float64Array(size);

  const build = (order: readonly number[]): number => {
    room.clear();
    for (const { place, pinnedStart } of pins) if (room.fits(place, pinnedStart)) room.put(place, pinnedStart);
    for (const place of order) if (planned[place] !== 1) packer.pack(place);
    return tidy();
  };
  /** What is planned and may move, by start. */
  const movable = () => {
    const places: number[] = [];
    for (let place = 0; place < size; place++) if (planned[place] === 1 && isPinned[place] !== 1) places.push(place);
    return places.sort((a, b) => start[a]! - start[b]! || a - b);
  };
  const rebuildWith = (place: number, keeps: (one: number) => boolean) => {
    const others = movable();
    for (const one of others.toReversed()) room.take(one);
    packer.pack(place);
    for (const one of others) if (planned[one] !== 1 && keeps(one)) packer.pack(one);
  };

  const search = ({ random, progress, guide, from, force, heat = 0.5, bound, onBetter }: Search): Found => {
    const upTo = (count: number) => Math.floor(random() * count);
    let worth: number;
    if (from) {
      room.restore(from);
      worth = tidy();
    } else {
      worth = build(greedy);
      if (guide) {
        const other = room.save();
        const guided = build(greedy.toSorted((a, b) => guide[a]! - guide[b]!));
        if (guided > worth) worth = guided;
        else room.restore(other);
      }
    }
    if (force !== undefined) {
      rebuildWith(force, () => true);
      worth = tidy();
    }
    const current = room.save();
    const bestPlan = room.save();
    let bestWorth = worth;
    onBetter?.(worth, bestPlan);
    let tries = 0;
    const count = Math.max(
      1,
      planned.reduce((sum, one) => sum + one, 0),
    );
    const mean = Math.max(1e-6, Math.abs(worth) / count);
    let temperature = heat * mean;
    let held = force !== undefined && planned[force] === 1;
    const stands = force === undefined ? new Uint8Array(size) : foundationsOf(prepared, force);

    const takeOut = (place: number) => {
      if (held && stands[place] === 1) return;
      packer.unpack(place);
    };
    const around = (time: number, width: number, most: number, share: number, but: number) => {
      let taken = 0;
      const shift = upTo(size);
      for (let step = 0; step < size && taken < most; step++) {
        const place = (step + shift) % size;
        if (place === but || planned[place] !== 1) continue;
        if (start[place]! >= time + width || start[place]! + duration[place]! <= time || random() >= share) continue;
        takeOut(place);
        taken++;
      }
    };
    const ruin = () => {
      const most = 1 + upTo(mostRuined);
      const how = random();
      if (how < 0.35) around(upTo(buckets), 1 + upTo(3), most, 0.7, -1);
      else if (how < 0.7) for (let one = 0; one < most; one++) takeOut(upTo(size));
      else if (how < 0.8) {
        const share = random() * 0.3;
        rebuildWith(upTo(size), (one) => must[one] === true || random() > share);
      } else {
        const place = upTo(size);
        if (planned[place] === 1 || first[place]! < 0) takeOut(place);
        else {
          const time = first[place]! + upTo(last[place]! - first[place]! + 1);
          around(time, duration[place]!, most, 0.6, place);
          packer.pack(place);
        }
      }
    };
    const recreate = () => {
      const [how, guided] = [random(), guide !== undefined && random() < 0.4];
      const left: number[] = [];
      for (let place = 0; place < size; place++) {
        if (planned[place] === 1 || first[place]! < 0 || (!must[place] && random() < 0.08)) continue;
        left.push(place);
        const noise = 0.5 + random();
        key[place] =
          (must[place] ? 1e12 : 0) +
          (guide && guided
            ? -(guide[place]! + (random() - 0.5) * buckets * 0.3)
            : how < 0.35
              ? noise
              : how < 0.7
                ? (best[place]! / load[place]!) * noise
                : how < 0.85
                  ? best[place]! * noise
                  : -first[place]! * noise);
      }
      left.sort((a, b) => key[b]! - key[a]!);
      for (const place of left) if (planned[place] !== 1) packer.pack(place);
    };

    for (; size > 1; tries++) {
      if ((tries & 15) === 0) {
        const used = progress(tries);
        if (used >= 1) break;
        if (used >= holdUntil) held = false;
        temperature = heat * mean * (coldest / heat) ** used;
      }
      ruin();
      recreate();
      const now = tidy();
      if (now < worth && random() >= Math.exp((now - worth) / temperature)) {
        room.restore(current);
        continue;
      }
      worth = now;
      room.save(current);
      if (now > bestWorth + 1e-9) {
        bestWorth = now;
        room.save(bestPlan);
        onBetter?.(now, bestPlan);
        if (bound !== undefined && now >= bound - 1e-6) break;
      }
    }
    return { worth: bestWorth, plan: bestPlan, tries };
  };

  /** The piece of work left out whose package promises most; −1 when there is none but those tried. */
  const promising = ({ planned: there }: Saved, tried: ReadonlySet<number>): number => {
    let [chosen, promise] = [-1, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < size; place++) {
      if (tried.has(place) || first[place]! < 0 || there[place] === 1) continue;
      const members = new Set<number>();
      const walk = (one: number) => {
        if (members.has(one) || there[one] === 1) return;
        members.add(one);
        for (const { at } of prepared.before[one]!) walk(at);
      };
      walk(place);
      let here = 0;
      for (const one of members) {
        here += Math.max(best[one]!, -1e12);
        for (const { at } of after[one]!)
          if (!members.has(at) && there[at] !== 1 && first[at]! >= 0)
            here += 0.5 * Math.max(0, values[at]![first[at]!]!);
      }
      if (here > promise) [chosen, promise] = [place, here];
    }
    return chosen;
  };
  return { search, promising };
}

/** 1 for a piece of work and everything it stands on. */
function foundationsOf({ size, before }: Prepared, place: number): Uint8Array {
  const found = new Uint8Array(size);
  const walk = (one: number) => {
    if (found[one] === 1) return;
    found[one] = 1;
    for (const { at } of before[one]!) walk(at);
  };
  walk(place);
  return found;
}
