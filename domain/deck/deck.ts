import type { SubjectKind } from "../talk/talk";
import type { BrandLook } from "./brand";
import type { DeckPart } from "./saved-deck";
import type { Tone } from "./theme";

/** Inches on the page, from its upper left corner. */
export type Point = { readonly x: number; readonly y: number };
export type Frame = Point & { readonly w: number; readonly h: number };

/** Radius of a round corner, as a share of the shorter side. */
export const cornerShare = 0.08;

/** Size of a page in inches: 16:9. */
export const pageSize = { w: 13.333, h: 7.5 } as const;

export type TextStyle = {
  readonly face: "sans" | "serif";
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Tone;
};

export type Run = TextStyle & {
  readonly text: string;
  /** The number of the page, kept right by the program that shows the slides. */
  readonly field?: "page";
};

export type Bullet = { readonly character: string; readonly color: Tone };

export type Paragraph = {
  readonly runs: readonly Run[];
  readonly align: "left" | "center" | "right";
  /** Written from right to left. */
  readonly rtl: boolean;
  readonly bullet: Bullet | null;
  /** Distance of baselines, and the space above (not at the top of a box), in points. */
  readonly leading: number;
  readonly before: number;
};

/** One line as it is drawn: the baseline, and where the line starts, ends or has its middle. */
export type TextLine = Point & {
  readonly anchor: "start" | "middle" | "end";
  readonly rtl: boolean;
  readonly runs: readonly Run[];
  readonly bullet: (Point & Bullet & { readonly size: number }) | null;
};

/** Text of a box twice: as paragraphs to be edited, and as the lines they fall into. */
export type BoxText = {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly TextLine[];
  /** Space kept free inside the frame, in inches. */
  readonly inset: Inset;
  readonly anchor: "top" | "middle" | "bottom";
};
export type Inset = { readonly x: number; readonly y: number };

export type Stroke = { readonly color: Tone; readonly width: number; readonly dash: boolean };

/** A thing of the plan, to step into while a deck is reviewed. */
export type About = { readonly kind: SubjectKind; readonly id: string };

type Named = {
  /** Unique on its slide. */
  readonly id: string;
  readonly name: string;
  /** What it shows, for those who do not see it; empty for decoration. */
  readonly alt: string;
  /** The thing of the plan it stands for. */
  readonly about?: About | undefined;
};

export type TextBox = Named & {
  readonly kind: "text";
  readonly role: "title" | "source" | "page" | "body";
  readonly frame: Frame;
  readonly text: BoxText;
};

export type ShapeBox = Named & {
  readonly kind: "shape";
  readonly shape: "rect" | "round" | "ellipse";
  readonly frame: Frame;
  readonly fill: Tone | null;
  readonly stroke: Stroke | null;
  readonly text: BoxText | null;
};

export type LineBox = Named & {
  readonly kind: "line";
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
};

/** An arrow glued to two shapes: out of the right side of one, across at `bend`, into the left side of the other. */
export type ConnectorBox = Named & {
  readonly kind: "connector";
  readonly from: Point;
  readonly to: Point;
  readonly fromId: string;
  readonly toId: string;
  /** Share of the way from left to right at which it turns, 0 to 1. */
  readonly bend: number;
  readonly stroke: Stroke;
};

export type GroupBox = Named & {
  readonly kind: "group";
  readonly frame: Frame;
  readonly children: readonly ShapeBox[];
};

export type TableCell = { readonly text: BoxText; readonly fill: Tone | null };
export type TableRow = {
  readonly height: number;
  readonly header: boolean;
  readonly cells: readonly TableCell[];
  /** The thing of the plan this row stands for. */
  readonly about?: About | undefined;
};
export type TableBox = Named & {
  readonly kind: "table";
  readonly frame: Frame;
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
};

/** An axis of numbers; `format` as spreadsheets write it. */
export type ChartAxis = { readonly min: number; readonly max: number; readonly step: number; readonly format: string };

type Charted = Named & {
  readonly kind: "chart";
  readonly frame: Frame;
  /** Where values are drawn, in inches on the page, without the labels of the axes. */
  readonly plot: Frame;
  /** Points. */
  readonly size: number;
};

export type ChartSeries = {
  readonly name: string;
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly color: Tone;
  readonly marker: "square" | "circle";
};
/** Lines over categories, the last value of each written beside it. */
export type LineChart = Charted & {
  readonly form: "line";
  /** What the categories are, at the head of their column in the workbook. */
  readonly over: string;
  readonly categories: readonly string[];
  /** Every how many categories one is named below the axis, whole, from 1. */
  readonly labelEvery: number;
  readonly series: readonly ChartSeries[];
  readonly axis: ChartAxis;
  /** How the last value of each line is written. */
  readonly lastFormat: string;
};

/** Columns over categories, side by side or on top of one another. */
export type ColumnChart = Charted & {
  readonly form: "column";
  readonly over: string;
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly labelEvery: number;
  /** `ink`: of the values written on the columns of a series. */
  readonly series: readonly (Omit<ChartSeries, "marker"> & { readonly ink: Tone })[];
  readonly axis: ChartAxis;
  /** Room between the columns of two categories, as percent of the width of one column. */
  readonly gapPct: number;
  /** Whether each value is written on its column; only where they are few. */
  readonly labelled: boolean;
};

/** Where the words of a point stand beside its mark. */
export type LabelSide = "right" | "left" | "above" | "below" | "inside";
export type ChartPoint = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Written beside it; null where there is no room. */
  readonly label: { readonly text: string; readonly side: LabelSide } | null;
  readonly about?: About | undefined;
};
/** Points between two axes of numbers, in groups of one colour. */
export type ScatterChart = Charted & {
  readonly form: "scatter";
  readonly groups: readonly {
    readonly name: string;
    readonly color: Tone;
    /** Of words inside a mark. */
    readonly ink: Tone;
    readonly marker: "square" | "circle" | "diamond" | "triangle";
    readonly points: readonly ChartPoint[];
  }[];
  /** What lies across, and what the points are, at the heads of their columns in the workbook. */
  readonly heads: readonly [across: string, point: string];
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  /** Diameter of a mark in points, whole, 2 to 72. */
  readonly markSize: number;
};

export type ChartBox = LineChart | ColumnChart | ScatterChart;

export type Box = TextBox | ShapeBox | LineBox | ConnectorBox | GroupBox | TableBox | ChartBox;

export type Slide = {
  readonly id: string;
  readonly kind: DeckPart;
  /** The part of the deck it belongs to. */
  readonly partId: string;
  readonly title: string;
  /** The title that the numbers propose; another one only where somebody wrote it. */
  readonly proposed: string;
  /** Everything on the slide, title and footer included, from back to front. */
  readonly boxes: readonly Box[];
  readonly notes: string;
  readonly footer: { readonly source: string; readonly asOf: string; readonly page: number; readonly pages: number };
};

/** A presentation as plain values: what the preview draws and what the file is written from. */
export type Deck = {
  readonly title: string;
  readonly workspace: string;
  readonly asOf: string;
  /** Whose colours, typefaces and logo it wears; null for ours. */
  readonly brand: BrandLook | null;
  readonly slides: readonly Slide[];
};
