import { brokenLines, linesOf, textWidth } from "./label-text";
import { type MatrixScale, partOf, valueAt } from "./matrix-scale";
import { type SpreadDisc, spreadMarks } from "./matrix-spread";
import { type Box, type Disc, type PlacedLabel, placeMatrixLabels } from "./place-matrix-labels";

export type MatrixPoint = {
  readonly id: string;
  readonly name: string;
  readonly across: number;
  readonly up: number;
  /** 1 to 5; the area of the mark follows it. */
  readonly size: number;
  readonly mode: "passive" | "hybrid" | "active";
  readonly level: "low" | "moderate" | "high" | "severe";
  readonly dashed: boolean;
  /** Everything a reader should hear of it. */
  readonly spoken: string;
};

export type MatrixAxis = { readonly title: string; readonly scale: MatrixScale; readonly split: number | null };

export type MatrixPlan = {
  readonly across: MatrixAxis;
  readonly up: MatrixAxis;
  /** What each quarter of the plot means: upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string];
  /** From here on something else decides: a line with words. */
  readonly limit: { readonly at: number; readonly words: string; readonly short: string } | null;
};

export type MatrixLabel = PlacedLabel & { readonly lines: readonly string[]; readonly level: MatrixPoint["level"] };

export type MatrixLayout = {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly acrossAt: (x: number) => number;
  readonly upAt: (y: number) => number;
  readonly discs: ReadonlyMap<string, SpreadDisc>;
  readonly labels: readonly MatrixLabel[];
  readonly words: readonly PlotWords[];
  /** More marks than can all be named. */
  readonly isCrowd: boolean;
  readonly type: number;
};

export type PlotWords = Box & { readonly text: string; readonly end: boolean; readonly harm: boolean };

export const glyphWidth = 19;
const lineHeight = 14;
const crowdFrom = 60;
const namesInCrowd = 40;

/** Everything that is drawn, in pixels: where marks and labels stand for a plot of this size. Points come first to last. */
export function layoutMatrix(points: readonly MatrixPoint[], plan: MatrixPlan, width: number): MatrixLayout {
  const narrow = width < 560;
  const height = narrow ? 480 : 600;
  const isCrowd = points.length > crowdFrom;
  const type = isCrowd || narrow ? 11 : 12;
  const frame = { x: 42, y: 6, width: Math.max(120, width - 50), height: height - 52 };
  const words = plotWords(plan, frame, narrow);
  const inner = innerBox(frame, words);
  const x = (value: number) => inner.x + partOf(plan.across.scale, value) * inner.width;
  const y = (value: number) => inner.y + (1 - partOf(plan.up.scale, value)) * inner.height;
  const unit = isCrowd || narrow ? 3.4 : 4.6;
  const homes = points.map(({ id, across, up, size }) => ({ id, x: x(across), y: y(up), r: unit * Math.sqrt(size) }));
  const spread = spreadMarks(homes, frame);
  const texts = new Map(points.map((point, at) => [point.id, textsOf(point, at + 1, type, narrow)]));
  const wished = points.slice(0, isCrowd ? namesInCrowd : points.length);
  const placed = placeMatrixLabels({
    discs: spread,
    frame,
    taken: words,
    wishes: wished.map(({ id }) => ({
      id,
      names: (texts.get(id)?.ways ?? []).map((lines) => sizeOf(lines, type, true)),
      number: sizeOf([texts.get(id)?.number ?? ""], type, false),
    })),
  });
  const levels = new Map(points.map(({ id, level }) => [id, level]));
  return {
    width,
    height,
    frame,
    x,
    y,
    acrossAt: (px) => valueAt(plan.across.scale, (px - inner.x) / inner.width),
    upAt: (py) => valueAt(plan.up.scale, 1 - (py - inner.y) / inner.height),
    discs: new Map(spread.map((disc) => [disc.id, disc])),
    labels: placed.map((label) => ({
      ...label,
      level: levels.get(label.id) ?? "low",
      lines: label.kind === "name" ? (texts.get(label.id)?.ways[label.way] ?? []) : [texts.get(label.id)?.number ?? ""],
    })),
    words,
    isCrowd,
    type,
  };
}

/**
 * The labels of a few marks that stand out while the others step back, the first of them always named: where nothing
 * is free for it, over the others.
 */
export function spotlightLabels(layout: MatrixLayout, spot: readonly MatrixPoint[]): MatrixLabel[] {
  const { discs, frame, words } = layout;
  const widest = Math.min(190, frame.width / 2);
  const lit = spot.map(({ id }) => discs.get(id)).filter((disc): disc is SpreadDisc => disc !== undefined);
  const texts = new Map(spot.map((point) => [point.id, brokenLines(point.name, 12, widest)]));
  const wishes = spot.map(({ id }) => ({ id, names: [sizeOf(texts.get(id) ?? [], 12, true)], number: null }));
  const placed = placeMatrixLabels({ discs: lit, frame, taken: words, wishes });
  const [first] = spot;
  const home = first && discs.get(first.id);
  if (home && placed[0]?.id !== first.id) placed.unshift(overOthers(home, texts.get(first.id) ?? [], frame));
  return placed.map((label) => ({
    ...label,
    lines: texts.get(label.id) ?? [],
    level: spot.find(({ id }) => id === label.id)?.level ?? "low",
  }));
}

function overOthers(disc: Disc, lines: readonly string[], frame: Box): PlacedLabel {
  const { width, height } = sizeOf(lines, 12, true);
  const box = {
    x: Math.max(frame.x, Math.min(disc.x + disc.r + 4, frame.x + frame.width - width)),
    y: Math.max(frame.y, Math.min(disc.y - height - disc.r, frame.y + frame.height - height)),
    width,
    height,
  };
  return { id: disc.id, kind: "name", way: 0, box, align: "start", leader: null };
}

/** The name on few lines and, where that is something else, on more and shorter ones. */
function textsOf({ name }: MatrixPoint, position: number, type: number, narrow: boolean) {
  const ways = (narrow ? [104, 72] : [150, 92]).flatMap((widest, at) => {
    const lines = linesOf(name, type, widest, 3 + at);
    return lines ? [lines] : [];
  });
  return {
    ways: ways.filter((lines, at) => at === 0 || lines.length > (ways[0]?.length ?? 0)),
    number: String(position),
  };
}

function sizeOf(lines: readonly string[], type: number, withGlyph: boolean) {
  // A twentieth more, for the one that is drawn in a stronger weight.
  const width = Math.max(...lines.map((line) => textWidth(line, type))) * 1.05 + (withGlyph ? glyphWidth : 2);
  return { width, height: lines.length * lineHeight };
}

/** Where marks may stand: within the words at the top and at the bottom. */
function innerBox(frame: Box, words: readonly PlotWords[]): Box {
  const middle = frame.y + frame.height / 2;
  const top = Math.max(...words.filter(({ y }) => y < middle).map(({ y, height }) => y + height));
  const bottom = Math.min(...words.filter(({ y }) => y > middle).map(({ y }) => y));
  return { x: frame.x + 14, y: top + 9, width: frame.width - 28, height: bottom - top - 18 };
}

function plotWords({ corners, limit, across }: MatrixPlan, frame: Box, narrow: boolean): PlotWords[] {
  const put = (text: string, end: boolean, y: number, harm = false): PlotWords => {
    const width = textWidth(text, 11);
    return { text, end, harm, y, width, height: 16, x: end ? frame.x + frame.width - 8 - width : frame.x + 8 };
  };
  const [upperLeft, upperRight, lowerLeft, lowerRight] = corners;
  const isTight = (left: string, right: string) => textWidth(left, 11) + textWidth(right, 11) > frame.width - 28;
  const [top, bottom] = [frame.y + 5, frame.y + frame.height - 21];
  const [topRight, bottomRight] = [isTight(upperLeft, upperRight) ? 16 : 0, isTight(lowerLeft, lowerRight) ? 16 : 0];
  const words = [
    put(upperLeft, false, top),
    put(upperRight, true, top + topRight),
    put(lowerLeft, false, bottom - bottomRight),
    put(lowerRight, true, bottom),
  ];
  if (!limit) return words;
  const room = (1 - partOf(across.scale, limit.at)) * (frame.width - 28);
  const text = narrow || textWidth(limit.words, 11) > room ? limit.short : limit.words;
  return [...words, put(text, true, top + topRight + 19, true)];
}
