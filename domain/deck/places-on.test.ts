import { expect, test } from "vitest";
import type { About, Box, ScatterChart, Slide } from "./deck";
import { placesOn } from "./places-on";

const about: About = { kind: "useCase", id: "W01" };
const frame = { x: 1, y: 2, w: 4, h: 1.5 };
const slideOf = (...boxes: unknown[]) => ({ boxes: boxes as Box[] }) as unknown as Slide;
const shape = (id: string, more: object) => ({ kind: "shape", id, name: id, alt: "", frame, text: null, ...more });
const cell = (text: string) => ({ text: { paragraphs: [{ runs: [{ text }] }] } });

test("boxes and shapes of groups that stand for something have a place; others have none", () => {
  const group = {
    kind: "group",
    id: "g",
    name: "g",
    alt: "",
    frame,
    children: [shape("a", { about }), shape("b", {})],
  };
  const line = { kind: "line", id: "l", name: "l", alt: "", from: frame, to: frame };
  expect(placesOn(slideOf(shape("c", { about, alt: "Sofa finder" }), group, line))).toEqual([
    { key: "c", frame, about, name: "Sofa finder" },
    { key: "a", frame, about, name: "a" },
  ]);
});

test("a row has the place of its own height, named by its first words", () => {
  const rows = [
    { height: 0.5, cells: [cell("Rank")] },
    { height: 0.4, cells: [cell("1"), cell("Sofa finder")], about },
    { height: 0.6, cells: [cell("2"), cell("Countdown")], about: { kind: "useCase", id: "W06" } },
  ];
  const told = placesOn(slideOf({ kind: "table", id: "t", name: "t", alt: "", frame, columns: [4], rows }));
  expect(told.map(({ name, key }) => [key, name])).toEqual([
    ["t 1", "Sofa finder"],
    ["t 2", "Countdown"],
  ]);
  expect(told[0]?.frame).toEqual({ x: 1, y: 2.5, w: 4, h: 0.4 });
  expect(told[1]?.frame.y).toBeCloseTo(2.9);
});

test("a point of a chart lies where its values are", () => {
  const axis = { min: 0, max: 10, step: 1, format: "0" };
  const chart = {
    ...{ kind: "chart", form: "scatter", id: "c", name: "c", alt: "", frame, plot: { x: 2, y: 1, w: 10, h: 5 } },
    ...{ heads: ["", "", "", ""], across: axis, up: axis, markSize: 18, size: 10 },
    groups: [
      {
        ...{ name: "g", color: "com", marker: "circle" },
        points: [
          { name: "Sofa finder", x: 5, y: 10, label: null, about },
          { name: "Nothing", x: 1, y: 1, label: null },
        ],
      },
    ],
  } satisfies Partial<Record<keyof ScatterChart, unknown>>;
  const [only, ...rest] = placesOn(slideOf(chart));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ name: "Sofa finder", frame: { x: 6.875, y: 0.875, w: 0.25, h: 0.25 } });
});
