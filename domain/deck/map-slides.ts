import { type StrategyMap, strategyMap } from "../strategy/map-of";
import { mapHeadline } from "../strategy/map-sentence";
import type { Box, Frame, ShapeBox } from "./deck";
import type { DeckScene } from "./deck-scene";
import { countOf, listed, monthWords } from "./deck-words";
import { flowText } from "./flow-columns";
import { type LaidText, layText, placeText } from "./lay-text";
import { cellInset, heightOf, type MapGroup, type MapWidths, mapPages, mapRowGap } from "./map-pages";
import { mapRows } from "./map-rows";
import { closeSlides, type DraftSlide, emptyPage, openSlide, type PageContent, textBox } from "./open-slide";
import { paragraph } from "./write-paragraph";

const gap = 0.45;
const headHeight = 0.32;

/** The why-chain as boxes in three lanes, glued by arrows: whole chains, what stands alone, what has no outcome. */
export function mapSlides(scene: DeckScene): DraftSlide[] {
  const { file, computed, metrics } = scene;
  const map = strategyMap({ ...file, metrics, today: computed.asOf });
  const open = openSlide(scene.head, { kind: "map", titles: [mapHeadline(map)], source: sourceOf(scene) });
  const notes = notesOf(scene, map);
  const { body } = open;
  const room = { ...body, y: body.y + headHeight, h: body.h - headHeight };
  const widths = { business: (body.w - 2 * gap) * 0.24, customer: (body.w - 2 * gap) * 0.26 };
  const lanes = { ...widths, outcome: body.w - 2 * gap - widths.business - widths.customer };
  const pagesAt = (size: number) => mapPages(mapRows(map, file.workspace.currency ?? "EUR", size), lanes, room.h);
  const tries = [12, 11, 10].map((size) => pagesAt(size));
  const pages = tries.find(({ length }) => length <= 1) ?? tries.at(-1) ?? [];
  if (pages.length === 0) {
    const text = "A chain goes here: what the business wants, what customers want, and what both will see.";
    return closeSlides(open, [emptyPage(open, text, notes)]);
  }
  const content: PageContent[] = pages.map((groups) => ({
    boxes: [...laneHeads(body, lanes), ...drawGroups(groups, room, lanes)],
    notes,
  }));
  return closeSlides(open, withAdHoc(content, { scene, map, notes, room, used: heightOf(pages.at(-1) ?? []) }));
}

function laneHeads({ x, y }: Frame, lanes: MapWidths): Box[] {
  const heads = [
    { id: "business", words: "■ The business wants", color: "com-ink", w: lanes.business, x },
    { id: "customer", words: "● Customers want", color: "cx-ink", w: lanes.customer, x: x + lanes.business + gap },
    {
      id: "outcome",
      words: "So both will see: baseline → latest → target",
      color: "ink-2",
      w: lanes.outcome,
      x: x + lanes.business + lanes.customer + 2 * gap,
    },
  ] as const;
  return heads.map((head) =>
    textBox(
      layText([paragraph(head.words, { face: "serif", italic: true, size: 13, color: head.color })], head.w),
      { x: head.x, y },
      { id: `lane-${head.id}`, name: `Lane ${head.id}` },
    ),
  );
}

function drawGroups(groups: readonly MapGroup[], room: Frame, lanes: MapWidths): Box[] {
  const shapes: Box[] = [];
  const arrows: Box[] = [];
  const customerX = room.x + lanes.business + gap;
  const outcomeX = customerX + lanes.customer + gap;
  let count = 0;
  let top = room.y;
  const arrow = (from: ShapeBox, to: ShapeBox, alt: string) =>
    arrows.push({
      kind: "connector",
      id: `link-${from.id}-${to.id}`,
      name: "Leads to",
      alt,
      from: { x: from.frame.x + from.frame.w, y: from.frame.y + from.frame.h / 2 },
      to: { x: to.frame.x, y: to.frame.y + to.frame.h / 2 },
      fromId: from.id,
      toId: to.id,
      bend: 0.5,
      stroke: { color: "edge", width: 1, dash: false },
    });
  for (const group of groups) {
    const [first] = group.rows;
    const frame = { x: room.x, y: top, w: lanes.business, h: group.height - mapRowGap };
    const business =
      first?.business && boxOf(first.business, frame, { id: `business-${count}`, name: "Business objective" });
    if (business) shapes.push(business);
    let rowTop = top;
    group.rows.forEach(({ row, customer, outcome, height }, at) => {
      const last = at === group.rows.length - 1;
      const h = (last ? top + group.height - rowTop : height) - mapRowGap;
      const place = (x: number, w: number) => ({ x, y: rowTop, w, h });
      const middle =
        customer.laid &&
        boxOf(customer.laid, place(customerX, lanes.customer), {
          id: `customer-${count}`,
          name: "Customer objective",
          missing: customer.missing,
        });
      const end =
        outcome.laid &&
        boxOf(outcome.laid, place(outcomeX, lanes.outcome), {
          id: `outcome-${count}`,
          name: "Outcome",
          alt: row.says,
          missing: outcome.missing,
          about: row.outcomeId === undefined ? undefined : { kind: "outcome", id: row.outcomeId },
        });
      if (middle) shapes.push(middle);
      if (end) shapes.push(end);
      if (business && middle) arrow(business, middle, row.says);
      if (middle && end) arrow(middle, end, row.says);
      count += 1;
      rowTop += height;
    });
    top += group.height;
  }
  return [...arrows, ...shapes];
}

type BoxNames = Pick<ShapeBox, "id" | "name" | "about"> & { readonly alt?: string; readonly missing?: boolean };

function boxOf(laid: LaidText, frame: Frame, { id, name, alt = "", missing = false, about }: BoxNames): ShapeBox {
  return {
    kind: "shape",
    shape: "round",
    id,
    name,
    alt,
    frame,
    fill: "paper",
    stroke: { color: missing ? "harm-4" : "line", width: 0.75, dash: missing },
    text: placeText(laid, frame, { inset: cellInset, anchor: "middle" }),
    ...(about && { about }),
  };
}

type AdHocPlace = { scene: DeckScene; map: StrategyMap; notes: string; room: Frame; used: number };

/** Work without an outcome, below the map where there is room, else on pages of its own. */
function withAdHoc(pages: readonly PageContent[], { scene, map, notes, room, used }: AdHocPlace): PageContent[] {
  if (map.adHocIds.length === 0) return [...pages];
  const names = map.adHocIds.map((id) => scene.file.useCases.find((useCase) => useCase.id === id)?.name ?? id);
  const words = `Ad hoc, live, tested or planned without an outcome: ${listed(names)}.`;
  const laid = layText([paragraph(words, { size: 12, color: "harm-4" })], room.w);
  const label = (text: LaidText, y: number) =>
    textBox(text, { x: room.x, y }, { id: "ad-hoc", name: "Ad hoc use cases" });
  const last = pages.at(-1);
  if (last && used + laid.height <= room.h)
    return [...pages.slice(0, -1), { ...last, boxes: [...last.boxes, label(laid, room.y + used)] }];
  return [...pages, ...flowText(laid, room.h).map((part) => ({ boxes: [label(part, room.y)], notes }))];
}

function sourceOf({ file }: DeckScene): string {
  const latest = file.metricSeries?.months.at(-1);
  const measured = latest ? `monthly measures to ${monthWords(latest)}` : "no monthly measures yet";
  return `Own data: strategy page, ${measured}. Ahead, on the way, behind: the way covered against the time passed, our default.`;
}

function notesOf({ file }: DeckScene, map: StrategyMap): string {
  const served = map.outcomes.flatMap(({ title, useCaseIds }) => {
    const names = useCaseIds.map((id) => file.useCases.find((useCase) => useCase.id === id)?.name ?? id);
    return names.length > 0 ? [`“${title}”: ${listed(names)}.`] : [];
  });
  const evidence = file.customerObjectives.flatMap((objective) =>
    objective.evidence.map(
      ({ text, n }) => `Evidence for “${objective.statement}”: ${text}${n === null ? "" : ` (n = ${n})`}.`,
    ),
  );
  return [
    `${countOf(map.outcomes.length, "outcome")} on the map.`,
    "Use cases by outcome:",
    ...served,
    ...evidence,
  ].join("\n");
}
