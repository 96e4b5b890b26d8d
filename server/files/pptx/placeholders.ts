import { type Frame, pageSize, type TextBox } from "@/domain/deck/deck";
import type { Tone } from "@/domain/deck/theme";

type Role = Exclude<TextBox["role"], "body">;

/** A place on the master that slides inherit from: what is as here is not said again, so that a new master restyles it. */
export type Placeholder = {
  readonly name: string;
  /** Attributes of the element that names the place. */
  readonly place: string;
  readonly frame: Frame;
  readonly face: "serif" | "sans";
  readonly color: Tone;
  /** Points. */
  readonly size: number;
  readonly leading: number;
  readonly align: "left" | "right";
  readonly anchor: "top" | "bottom";
};

const margin = 0.5;
const width = pageSize.w - 2 * margin;
const foot = { face: "sans", color: "ink-3", size: 10, leading: 13, anchor: "bottom" } as const;
const footTop = 6.88;
const footHeight = 0.36;

export const placeholders: Readonly<Record<Role, Placeholder>> = {
  title: {
    name: "Title",
    place: 'type="title"',
    frame: { x: margin, y: 0.42, w: width, h: 0.82 },
    ...{ face: "serif", color: "ink", size: 24, leading: 28.25, align: "left", anchor: "top" },
  },
  source: {
    name: "Source",
    place: 'type="ftr" sz="quarter" idx="11"',
    frame: { x: margin, y: footTop, w: width * 0.6, h: footHeight },
    ...{ ...foot, align: "left" },
  },
  page: {
    name: "Page",
    place: 'type="sldNum" sz="quarter" idx="12"',
    frame: { x: margin + width * 0.64, y: footTop, w: width * 0.36, h: footHeight },
    ...{ ...foot, align: "right" },
  },
};

/** Where text goes on the layouts that have some: below the title, above the footer. */
export const bodyFrame: Frame = { x: margin, y: 1.4, w: width, h: 5.3 };

const close = (a: number, b: number) => Math.abs(a - b) < 0.002;

/**
 * Whether text set into `frame` falls where the place has it: the place may be higher on the side to which nothing is
 * anchored.
 */
export function isInPlace({ frame: place, anchor }: Placeholder, frame: Frame): boolean {
  const edge = ({ y, h }: Frame) => (anchor === "top" ? y : y + h);
  return (
    close(place.x, frame.x) && close(place.w, frame.w) && close(edge(place), edge(frame)) && frame.h <= place.h + 0.002
  );
}
