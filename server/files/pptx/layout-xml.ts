import type { Frame } from "@/domain/deck/deck";
import { fillXml, frameXml, pageField } from "./drawing-xml";
import { bodyFrame, placeholders } from "./placeholders";
import { namespaces, prompt, sameColors, treeHead } from "./slide-tree";

type Place = { readonly name: string; readonly place: string; readonly content: string; readonly own?: string };

/** A place that is where and as the master has it; `own` puts it elsewhere. */
function placeXml({ name, place, content, own }: Place, at: number): string {
  const head = `<p:nvSpPr><p:cNvPr id="${at + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr>`;
  const body = own ?? "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>";
  return `<p:sp>${head}${body}<a:p>${content}</a:p></p:txBody></p:sp>`;
}

const { title, source, page } = placeholders;
const sentence: Place = { ...title, content: prompt("What this slide says, as one sentence") };
const text: Place = { name: "Text", place: 'idx="1"', content: prompt("What it rests on") };
const footer: readonly Place[] = [
  { ...source, content: '<a:endParaRPr lang="en-GB"/>' },
  { ...page, content: `${pageField}<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>` },
];

/** A place of the first page, with a frame and a size of its own. */
function opening(frame: Frame, anchor: "t" | "b", size: number, color: "ink" | "ink-2"): string {
  const level = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="${size * 100}">${fillXml(color)}</a:defRPr></a:lvl1pPr>`;
  return `<p:spPr>${frameXml(frame)}</p:spPr><p:txBody><a:bodyPr anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle>`;
}

/** The layouts of the master: for a first page, for text, and the one all our slides have. */
export const layouts: readonly { readonly type: string; readonly name: string; readonly places: readonly Place[] }[] = [
  {
    type: "title",
    name: "First page",
    places: [
      {
        name: "Title",
        place: 'type="ctrTitle"',
        content: prompt("What this is about"),
        own: opening({ ...bodyFrame, y: 1.9, h: 1.8 }, "b", 40, "ink"),
      },
      {
        name: "Below the title",
        place: 'type="subTitle" idx="1"',
        content: prompt("For whom, and when"),
        own: opening({ ...bodyFrame, y: 3.9, h: 1 }, "t", 18, "ink-2"),
      },
      ...footer,
    ],
  },
  { type: "obj", name: "Title and text", places: [sentence, text, ...footer] },
  { type: "titleOnly", name: "One idea", places: [sentence, ...footer] },
];

/** The number of the layout that our slides have, counted from 1. */
export const ourLayout = layouts.findIndex(({ type }) => type === "titleOnly") + 1;

export function layoutXml({ type, name, places }: (typeof layouts)[number]): string {
  return `<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${treeHead}${places.map(placeXml).join("")}</p:spTree></p:cSld>${sameColors}</p:sldLayout>`;
}
