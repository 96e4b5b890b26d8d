import type { About, Box, ChartAxis, Frame, ScatterChart, Slide } from "./deck";

/** A place on a slide that stands for a thing of the plan. `key` is unique on the slide. */
export type PlaceOnSlide = {
  readonly key: string;
  readonly frame: Frame;
  readonly about: About;
  readonly name: string;
};

const pointsPerInch = 72;

/** Everything on a slide that stands for a thing of the plan, and where it is in inches: boxes, shapes of groups, rows, points. */
export function placesOn({ boxes }: Slide): PlaceOnSlide[] {
  return boxes.flatMap(placesOfBox);
}

function placesOfBox(box: Box): PlaceOnSlide[] {
  const own = "frame" in box && box.about ? [place(box.id, box.frame, box.about, box.alt || box.name)] : [];
  switch (box.kind) {
    case "group":
      return [
        ...own,
        ...box.children.flatMap(({ id, frame, about, alt, name }) =>
          about ? [place(id, frame, about, alt || name)] : [],
        ),
      ];
    case "table":
      return [...own, ...rowsOf(box)];
    case "chart":
      return box.form === "scatter" ? [...own, ...pointsOf(box)] : own;
    default:
      return own;
  }
}

const place = (key: string, frame: Frame, about: About, name: string): PlaceOnSlide => ({ key, frame, about, name });

function rowsOf({ id, frame, rows }: Extract<Box, { kind: "table" }>): PlaceOnSlide[] {
  let top = frame.y;
  return rows.flatMap(({ about, height, cells }, at) => {
    const own = { ...frame, y: top, h: height };
    top += height;
    return about ? [place(`${id} ${at}`, own, about, firstWords(cells))] : [];
  });
}

/** The first cell that says something: a rank or a mark alone is no name. */
function firstWords(cells: Extract<Box, { kind: "table" }>["rows"][number]["cells"]): string {
  const texts = cells.map(({ text }) => text.paragraphs[0]?.runs.map((run) => run.text).join("") ?? "");
  return texts.find((text) => /\p{L}{2}/u.test(text)) ?? texts[0] ?? "";
}

function pointsOf({ id, plot, across, up, markSize, groups }: ScatterChart): PlaceOnSlide[] {
  const share = (value: number, { min, max }: ChartAxis) => (max > min ? (value - min) / (max - min) : 0.5);
  const size = Math.max(markSize / pointsPerInch, 0.15);
  return groups.flatMap(({ points }, group) =>
    points.flatMap(({ x, y, name, about }, at) => {
      const left = plot.x + share(x, across) * plot.w - size / 2;
      const top = plot.y + (1 - share(y, up)) * plot.h - size / 2;
      return about ? [place(`${id} ${group} ${at}`, { x: left, y: top, w: size, h: size }, about, name)] : [];
    }),
  );
}
