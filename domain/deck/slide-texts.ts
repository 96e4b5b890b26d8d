import type { Box, BoxText, Slide } from "./deck";

/** All words on a slide from back to front, a paragraph, row or chart each; without its title, source and page. */
export function slideTexts({ boxes }: Slide): string[] {
  return boxes
    .flatMap((box) => (box.kind === "text" && box.role !== "body" ? [] : boxTexts(box)))
    .filter((text) => text.trim() !== "");
}

function boxTexts(box: Box): string[] {
  switch (box.kind) {
    case "text":
      return textsOf(box.text);
    case "shape":
      return textsOf(box.text);
    case "group":
      return box.children.flatMap(({ text }) => textsOf(text));
    case "table":
      // A row at a time: a figure without its row says nothing.
      return box.rows.map(({ cells }) => cells.map(({ text }) => textsOf(text).join(" ")).join(" | "));
    case "chart":
      return [box.alt];
    default:
      return [];
  }
}

function textsOf(text: BoxText | null): string[] {
  return (text?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join(""));
}
