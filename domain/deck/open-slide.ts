import { isFilled } from "../ordering";
import type { About, Box, BoxText, Frame, Inset, Paragraph, Slide } from "./deck";
import { pageSize } from "./deck";
import { type LaidText, layText, placeText, widestLine } from "./lay-text";
import type { ChosenPart, DeckPart } from "./saved-deck";
import { paragraph } from "./write-paragraph";

export const margin = 0.5;
const titleTop = 0.42;
const footerBottom = 7.24;
const contentWidth = pageSize.w - 2 * margin;

/** What all slides of a deck say of themselves. */
export type DeckHead = {
  readonly workspace: string;
  readonly asOf: string;
  /** The part that is being written, with what somebody wrote in place of ours. */
  readonly chosen: Pick<ChosenPart, "id" | "title" | "notes">;
  /** Whether titles leave room for "(2 of 3)" after them. */
  readonly numbered?: boolean;
};

export type SlidePlan = {
  readonly kind: DeckPart;
  /** The title to use, best first: the first that fits, else the last. */
  readonly titles: readonly string[];
  readonly source: string;
};

/** A slide whose title and footer are laid out, and the frame that is left. */
export type OpenSlide = SlidePlan & {
  readonly head: DeckHead;
  readonly title: string;
  readonly proposed: string;
  readonly titleSize: number;
  readonly body: Frame;
  readonly footerTop: number;
};

/** What is drawn on one page of a slide, and its notes. */
export type PageContent = { readonly boxes: readonly Box[]; readonly notes: string };

const titleLook = (size: number) => ({ face: "serif", size }) as const;
const footLook = { size: 10, color: "ink-3" } as const;
const footGap = contentWidth * 0.04;

const pageText = ({ workspace, asOf }: DeckHead, page: number, pages: number): Paragraph => {
  const line = paragraph([`${workspace} · as of ${asOf} · `, `${page}`, ` of ${pages}`], {
    ...footLook,
    align: "right",
  });
  const runs = line.runs.map((run, at) => (at === line.runs.length - 2 ? { ...run, field: "page" as const } : run));
  return { ...line, runs };
};

/** The page at the right takes what it needs, with room for a substitute of the typeface; the source has the rest. */
function footWidths(head: DeckHead): { readonly source: number; readonly page: number } {
  const needed = widestLine(layText([pageText(head, 999, 999)], contentWidth)) * 1.08 + 0.05;
  const page = Math.min(contentWidth * 0.36, needed);
  return { page, source: contentWidth - footGap - page };
}

/** Chooses the title that fits and measures what is left for the body. */
export function openSlide(head: DeckHead, plan: SlidePlan): OpenSlide {
  const laid = (title: string, size: number) =>
    layText([paragraph(head.numbered ? `${title} (99 of 99)` : title, titleLook(size))], contentWidth);
  const linesOf = ({ height, paragraphs }: LaidText) => Math.round((height * 72) / (paragraphs[0]?.leading ?? 1));
  const best = (titles: readonly string[]) =>
    titles
      .flatMap((title) =>
        [
          { title, size: 24, lines: 2 },
          { title, size: 20, lines: 3 },
        ].filter(({ size, lines }) => linesOf(laid(title, size)) <= lines),
      )
      .at(0) ?? { title: titles.at(-1) ?? "", size: 16 };
  const proposed = best(plan.titles);
  const chosen = isFilled(head.chosen.title) ? best([head.chosen.title]) : proposed;
  const widths = footWidths(head);
  const footer = Math.max(
    layText([paragraph(plan.source, footLook)], widths.source).height,
    layText([pageText(head, 999, 999)], widths.page).height,
  );
  const footerTop = footerBottom - footer;
  const top = titleTop + Math.max(laid(chosen.title, chosen.size).height, 0.5) + 0.16;
  return {
    ...plan,
    head,
    title: chosen.title,
    proposed: proposed.title,
    titleSize: chosen.size,
    footerTop,
    body: { x: margin, y: top, w: contentWidth, h: footerTop - 0.16 - top },
  };
}

type Placing = { readonly inset?: Inset; readonly anchor?: BoxText["anchor"] };

/** Text in a frame as high as the text, at a place. */
export function textBox(
  laid: LaidText,
  at: { x: number; y: number; w?: number; h?: number },
  { id, name, alt = "", about }: { id: string; name: string; alt?: string; about?: About | undefined },
  placing: Placing = {},
): Box {
  const frame = { x: at.x, y: at.y, w: at.w ?? laid.width, h: at.h ?? laid.height };
  const text = placeText(laid, frame, placing);
  return { kind: "text", role: "body", id, name, alt, frame, text, ...(about && { about }) };
}

/** The page of a slide that has nothing to show yet: what would be there, and how it gets there. */
export function emptyPage({ body }: OpenSlide, text: string, notes: string): PageContent {
  const laid = layText([paragraph(text, { size: 16, color: "ink-2" })], body.w * 0.7);
  return { boxes: [textBox(laid, { x: body.x, y: body.y }, { id: "nothing-yet", name: "Nothing yet" })], notes };
}

/** Slides of the pages of a plan; their numbers in the deck come with `numberSlides`. */
export type DraftSlide = Omit<Slide, "footer"> & { readonly open: OpenSlide };

/** Whether the title fits above the body as it is numbered now. */
export function titleFits({ open, title }: DraftSlide): boolean {
  const room = open.body.y - 0.16 - titleTop;
  return layText([paragraph(title, titleLook(open.titleSize))], contentWidth).height <= room + 1e-6;
}

export function closeSlides(open: OpenSlide, pages: readonly PageContent[]): DraftSlide[] {
  return pages.map(({ boxes, notes }, at) => {
    const title = pages.length === 1 ? open.title : `${open.title} (${at + 1} of ${pages.length})`;
    const { chosen } = open.head;
    return {
      ...{ id: `${chosen.id}-${at + 1}`, kind: open.kind, partId: chosen.id, title, proposed: open.proposed, boxes },
      notes: [chosen.notes, notes].filter(isFilled).join("\n"),
      open,
    };
  });
}

/** Gives each slide its title, its footer and its number. */
export function numberSlides(drafts: readonly DraftSlide[]): Slide[] {
  return drafts.map(({ open, ...draft }, at) => {
    const { head, source, titleSize, body, footerTop } = open;
    const place = (role: "title" | "source" | "page", name: string, line: Paragraph, frame: Frame): Box => {
      const anchor = role === "title" ? "top" : "bottom";
      const text = placeText(layText([line], frame.w), frame, { anchor });
      return { kind: "text", role, id: role, name, alt: "", frame, text };
    };
    const widths = footWidths(head);
    const foot = { y: footerTop, h: footerBottom - footerTop };
    const page = at + 1;
    const pages = drafts.length;
    const titleHeight = body.y - 0.16 - titleTop;
    return {
      ...draft,
      notes: [draft.notes, `Source: ${source}`, `${head.workspace}, as of ${head.asOf}.`].filter(Boolean).join("\n"),
      boxes: [
        place("title", "Title", paragraph(draft.title, titleLook(titleSize)), {
          x: margin,
          y: titleTop,
          w: contentWidth,
          h: titleHeight,
        }),
        ...draft.boxes,
        place("source", "Source", paragraph(source, footLook), { x: margin, w: widths.source, ...foot }),
        place("page", "Page", pageText(head, page, pages), {
          x: pageSize.w - margin - widths.page,
          w: widths.page,
          ...foot,
        }),
      ],
      footer: { source, asOf: head.asOf, page, pages },
    };
  });
}
