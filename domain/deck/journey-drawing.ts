import { momentKey } from "../customers/journey-words";
import type { Box, Frame } from "./deck";
import { countOf } from "./deck-words";
import type { DeckJourney } from "./journey-slides";
import { layText, placeText } from "./lay-text";
import { textBox } from "./open-slide";
import type { Tone } from "./theme";
import { paragraph } from "./write-paragraph";

const perRow = 12;
const gap = 0.18;
const rowGap = 0.12;
const badge = 0.24;
const inset = { x: 0.01, y: 0.04 };

type Place = DeckJourney["places"][number];

/** Boxes of a page, and how much of its height they take from the top. */
type StripPage = { readonly boxes: readonly Box[]; readonly height: number };

/**
 * The tasks from left to right, and at each task and switch the worst that goes wrong there, over as many pages as the
 * rows of tasks need; what the marks mean stands below the last.
 */
export function drawJourney(journey: DeckJourney, frame: Frame): StripPage[] {
  const { tasks } = journey;
  const columns = Math.min(perRow, Math.max(1, tasks.length));
  const width = (frame.w - (columns - 1) * gap) / columns;
  const words =
    "Number: the worst severity at a task or between two, 1 to 5. Dark: serious and nobody helps; light: serious, with help; outlined: less.";
  const legend = layText([paragraph(words, { size: 10, color: "ink-2", leading: 12 })], frame.w);
  const rows = Array.from({ length: Math.ceil(tasks.length / columns) }, (_, row) => row * columns).map((first) => {
    const laid = tasks
      .slice(first, first + columns)
      .map(({ label }) => layText([paragraph(label, { size: 10, align: "center", leading: 12 })], width - 2 * inset.x));
    return { first, laid, height: Math.max(0.5, ...laid.map((text) => text.height + 2 * inset.y + badge)) };
  });
  const pages: { boxes: Box[]; height: number }[] = [{ boxes: [], height: 0 }];
  for (const row of rows) {
    const needed = row.height + rowGap + legend.height;
    if ((pages.at(-1)?.height ?? 0) > 0 && (pages.at(-1)?.height ?? 0) + needed > frame.h)
      pages.push({ boxes: [], height: 0 });
    const page = pages.at(-1)!;
    page.boxes.push(
      ...drawRow(journey, row, { x: frame.x, y: frame.y + page.height, w: width, h: row.height }, columns),
    );
    page.height += row.height + rowGap;
  }
  const last = pages.at(-1)!;
  const at = { x: frame.x, y: frame.y + last.height };
  last.boxes.push(textBox(legend, at, { id: "journey-legend", name: "Legend" }));
  last.height += legend.height;
  return pages;
}

type Row = { readonly first: number; readonly laid: readonly ReturnType<typeof layText>[] };

/** @param frame of the first task of the row */
function drawRow(
  { tasks, places, severityFrom }: DeckJourney,
  { first, laid }: Row,
  frame: Frame,
  columns: number,
): Box[] {
  const at = new Map(places.map((place) => [place.key, place]));
  const marks: Box[] = [];
  const boxes = tasks.slice(first, first + columns).map((task, column): Box => {
    const own = { ...frame, x: frame.x + column * (frame.w + gap) };
    const text = laid[column];
    const stage = at.get(task.id);
    const next = column + 1 < columns ? tasks[first + column + 1] : undefined;
    const gate = next && at.get(momentKey({ type: "transition", fromTask: task.id, toTask: next.id }));
    if (stage) marks.push(...mark(stage, severityFrom, { x: own.x + own.w / 2, y: own.y + own.h - badge / 2 - 0.03 }));
    if (gate) marks.push(...mark(gate, severityFrom, { x: own.x + own.w + gap / 2, y: own.y + own.h / 2 }));
    return {
      ...{ kind: "shape", shape: "rect", id: `task-${first + column}`, name: `Task ${task.label}`, alt: "" },
      ...{ frame: own, fill: "sunken", stroke: null },
      text: text ? placeText(text, own, { inset, anchor: "top" }) : null,
    };
  });
  return [...boxes, ...marks];
}

function mark(place: Place, severityFrom: number, { x, y }: { x: number; y: number }): Box[] {
  if (place.worst === null) return [];
  const serious = place.worst >= severityFrom;
  const [fill, ink]: [Tone, Tone] = !serious
    ? ["paper", "ink"]
    : place.gaps > 0
      ? ["harm-4", "paper"]
      : ["harm-2", "ink"];
  const frame = { x: x - badge / 2, y: y - badge / 2, w: badge, h: badge };
  const text = layText(
    [paragraph(String(place.worst), { size: 10, bold: true, align: "center", leading: 12, color: ink })],
    badge,
  );
  return [
    {
      ...{ kind: "shape", shape: "ellipse", id: `worst-${place.key}`, name: "Worst severity", frame, fill },
      alt: `Severity ${place.worst} of 5, ${countOf(place.gaps, "serious pitfall")} without help`,
      stroke: { color: serious ? fill : "edge", width: 0.75, dash: false },
      text: placeText(text, frame, { anchor: "middle" }),
    },
  ];
}
