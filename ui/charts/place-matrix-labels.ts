/** A mark that no label may cover. */
export type Disc = { readonly id: string; readonly x: number; readonly y: number; readonly r: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** What a mark would like to be called: its name, else the smaller number that stands for it. */
export type LabelWish = {
  readonly id: string;
  /** Ways to set the name, the best first: on few lines, on more and shorter ones. */
  readonly names: readonly LabelSize[];
  readonly number: LabelSize | null;
};
type LabelSize = { readonly width: number; readonly height: number };

export type PlacedLabel = {
  readonly id: string;
  readonly kind: "name" | "number";
  /** Which of the ways to set the name was taken. */
  readonly way: number;
  readonly box: Box;
  /** Which edge of the box its text begins at: the one nearer to its mark. */
  readonly align: "start" | "middle" | "end";
  /** From the mark to the label, when they do not touch. */
  readonly leader: Segment | null;
};

type Scene = {
  readonly discs: readonly Disc[];
  /** First come, first served. */
  readonly wishes: readonly LabelWish[];
  readonly frame: Box;
  /** Words of the plot itself. */
  readonly taken?: readonly Box[];
};

/** Right of the mark reads best, then left, then above and below, then the corners. */
const near = [0, 180, -90, 90, -40, 40, -140, 140];
const directions = [0, 180, -90, 90, -30, 30, -150, 150, -60, 60, -120, 120, -45, 45, -135, 135];
const distances = [12, 22, 34, 48, 66, 88];
const furthest = Math.max(...distances);
const gap = 3;

/**
 * Places labels around their marks one after the other: beside the mark where there is room, else further away with
 * a line to it, else only its number, else nothing. No label overlaps another, covers a mark, is crossed by a line or
 * leaves the frame. The same scene always gives the same answer.
 */
export function placeMatrixLabels({ discs, wishes, frame, taken = [] }: Scene): PlacedLabel[] {
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const placed: PlacedLabel[] = [];
  for (const { id, names, number } of wishes) {
    const disc = byId.get(id);
    if (!disc) continue;
    const reach = disc.r + furthest + Math.max(0, ...names.map(({ width, height }) => Math.max(width, height)));
    const around = discs.filter(({ x, y, r }) => Math.abs(x - disc.x) - r < reach && Math.abs(y - disc.y) - r < reach);
    const fits = (candidate: Candidate) => isFree(candidate, disc, around, placed, frame, taken);
    const found = firstOf(namesAround(disc, names), fits) ?? (number && firstOf(numberAround(disc, number), fits));
    if (found) placed.push({ id, ...found });
  }
  return placed;
}

type Candidate = Omit<PlacedLabel, "id">;

function firstOf(candidates: Iterable<Candidate>, fits: (candidate: Candidate) => boolean): Candidate | null {
  for (const candidate of candidates) if (fits(candidate)) return candidate;
  return null;
}

/** Beside the mark in any way before away from it in the best one. */
function* namesAround(disc: Disc, names: readonly LabelSize[]): Iterable<Candidate> {
  for (const [way, size] of names.entries())
    for (const degrees of near) yield at(disc, size, "name", way, degrees, gap, false);
  for (const distance of distances)
    for (const [way, size] of names.entries())
      for (const degrees of directions) yield at(disc, size, "name", way, degrees, distance, true);
}

function* numberAround(disc: Disc, size: LabelSize): Iterable<Candidate> {
  for (const degrees of near) yield at(disc, size, "number", 0, degrees, gap, false);
  for (const degrees of directions) yield at(disc, size, "number", 0, degrees, distances[0] ?? gap, true);
}

function at(
  { x, y, r }: Disc,
  { width, height }: LabelSize,
  kind: "name" | "number",
  way: number,
  degrees: number,
  distance: number,
  withLeader: boolean,
): Candidate {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [endX, endY] = [x + dx * (r + distance), y + dy * (r + distance)];
  const align = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
  const box = {
    x: align === "start" ? endX : align === "end" ? endX - width : endX - width / 2,
    y: dy < -0.3 ? endY - height : dy > 0.3 ? endY : endY - height / 2,
    width,
    height,
  };
  const leader = withLeader
    ? { x1: x + dx * r, y1: y + dy * r, x2: x + dx * (r + distance - 2), y2: y + dy * (r + distance - 2) }
    : null;
  return { kind, way, box, align, leader };
}

function isFree(
  { box, leader }: Candidate,
  own: Disc,
  discs: readonly Disc[],
  placed: readonly PlacedLabel[],
  frame: Box,
  taken: readonly Box[],
): boolean {
  if (!isInside(box, frame)) return false;
  if (taken.some((each) => overlaps(box, each)) || discs.some((disc) => covers(box, disc))) return false;
  if (placed.some((each) => overlaps(box, each.box) || (each.leader !== null && crossesBox(each.leader, box))))
    return false;
  if (leader === null) return true;
  return (
    placed.every((each) => !crossesBox(leader, each.box) && !(each.leader && crosses(leader, each.leader))) &&
    discs.every((disc) => disc === own || !touches(leader, disc))
  );
}

export function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies over any part of a mark. */
export function covers(box: Box, { x, y, r }: Disc): boolean {
  const dx = x - Math.min(Math.max(x, box.x), box.x + box.width);
  const dy = y - Math.min(Math.max(y, box.y), box.y + box.height);
  return dx * dx + dy * dy < r * r;
}

/** Whether a line runs over a mark. */
function touches({ x1, y1, x2, y2 }: Segment, { x, y, r }: Disc): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy) < r;
}

function crosses(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number) => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}

function crossesBox(segment: Segment, { x, y, width, height }: Box): boolean {
  const within = (px: number, py: number) => px > x && px < x + width && py > y && py < y + height;
  if (within(segment.x1, segment.y1) || within(segment.x2, segment.y2)) return true;
  const [right, bottom] = [x + width, y + height];
  return (
    crosses(segment, { x1: x, y1: y, x2: right, y2: bottom }) ||
    crosses(segment, { x1: x, y1: bottom, x2: right, y2: y })
  );
}
