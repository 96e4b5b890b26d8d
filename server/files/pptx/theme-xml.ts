import type { SlideLook } from "@/domain/deck/look-of";
import { typefaces as ours } from "@/domain/deck/theme";
import { xmlText } from "./pptx-text";

const scripts: readonly (readonly [script: string, typeface: string])[] = [
  ["Jpan", "Yu Gothic"],
  ["Hang", "Malgun Gothic"],
  ["Hans", "Microsoft YaHei"],
  ["Hant", "Microsoft JhengHei"],
  ["Arab", "Arial"],
  ["Hebr", "Arial"],
  ["Thai", "Leelawadee UI"],
];

const slotsInOrder = [
  ...(["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const),
  ...(["hlink", "folHlink"] as const),
];

/** Of ours it is said what they look like, for programs that have to find another. */
function fontXml(tag: string, typeface: string, known: string, family: number): string {
  const pitch = typeface === known ? ` pitchFamily="${family}" charset="0"` : "";
  const others = scripts.map(([script, name]) => `<a:font script="${script}" typeface="${name}"/>`).join("");
  return `<a:${tag}><a:latin typeface="${xmlText(typeface)}"${pitch}/><a:ea typeface=""/><a:cs typeface=""/>${others}</a:${tag}>`;
}

/** The colours and typefaces everything on the slides refers to: changing them in one place restyles the deck. */
export function themeXml({ colors: chosen, typefaces }: SlideLook): string {
  const slots = [
    ["dk1", chosen.tx1],
    ["lt1", chosen.bg1],
    ["dk2", chosen.tx2],
    ["lt2", chosen.bg2],
    ...slotsInOrder.map((slot) => [slot, chosen[slot]] as const),
  ] as const;
  const colors = slots.map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`).join("");
  const fonts =
    fontXml("majorFont", typefaces.serif.name, ours.serif.name, 18) +
    fontXml("minorFont", typefaces.sans.name, ours.sans.name, 34);
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`;
  const plain = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const format = `<a:fmtScheme name="Attune"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Attune"><a:themeElements><a:clrScheme name="Attune">${colors}</a:clrScheme><a:fontScheme name="Attune">${fonts}</a:fontScheme>${format}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}
