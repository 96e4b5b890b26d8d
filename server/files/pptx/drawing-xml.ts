import type { BoxText, Frame, Paragraph, Run, Stroke } from "@/domain/deck/deck";
import { indentOf } from "@/domain/deck/lay-text";
import { type ThemeSlot, type Tone, tones } from "@/domain/deck/theme";
import { emu, xmlText } from "./pptx-text";

export function colorXml(tone: Tone): string {
  const { slot, mod, off }: { slot: ThemeSlot; mod?: number; off?: number } = tones[tone];
  const change = `${mod === undefined ? "" : `<a:lumMod val="${mod * 1000}"/>`}${off === undefined ? "" : `<a:lumOff val="${off * 1000}"/>`}`;
  return change ? `<a:schemeClr val="${slot}">${change}</a:schemeClr>` : `<a:schemeClr val="${slot}"/>`;
}

export function fillXml(tone: Tone | null): string {
  return tone === null ? "<a:noFill/>" : `<a:solidFill>${colorXml(tone)}</a:solidFill>`;
}

export function strokeXml(stroke: Stroke | null, ends = "", name = "a:ln"): string {
  if (!stroke) return `<${name} w="0"><a:noFill/></${name}>`;
  const dash = stroke.dash ? '<a:prstDash val="sysDash"/>' : "";
  return `<${name} w="${Math.round(stroke.width * 12_700)}">${fillXml(stroke.color)}${dash}${ends}</${name}>`;
}

export function frameXml({ x, y, w, h }: Frame, turned = "", tag = "a:xfrm"): string {
  const size = `<a:ext cx="${Math.max(0, emu(w))}" cy="${Math.max(0, emu(h))}"/>`;
  return `<${tag}${turned}><a:off x="${emu(x)}" y="${emu(y)}"/>${size}</${tag}>`;
}

/** Points in the unit of the format. */
export const points = (value: number) => Math.round(value * 100);

function runProperties({ face, size, bold, italic, color }: Run): string {
  const slot = face === "serif" ? "mj" : "mn";
  const style = `${bold ? ' b="1"' : ""}${italic ? ' i="1"' : ""}`;
  const fonts = `<a:latin typeface="+${slot}-lt"/><a:ea typeface="+${slot}-ea"/><a:cs typeface="+${slot}-cs"/>`;
  return `lang="en-GB" sz="${points(size)}"${style} dirty="0">${fillXml(color)}${fonts}`;
}

/** How the number of a page opens; the program that shows the slides keeps it right. */
export const pageField = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">';

function runXml(run: Run): string {
  const properties = `<a:rPr ${runProperties(run)}</a:rPr>`;
  const text = `<a:t>${xmlText(run.text)}</a:t>`;
  if (run.field !== "page") return `<a:r>${properties}${text}</a:r>`;
  return `${pageField}${properties}${text}</a:fld>`;
}

function paragraphXml(paragraph: Paragraph): string {
  const { align, rtl, bullet, leading, before, runs } = paragraph;
  const indent = emu(indentOf(paragraph));
  const edge = `marL="${indent}" indent="${-indent}" algn="${{ left: "l", center: "ctr", right: "r" }[align]}" rtl="${rtl ? 1 : 0}"`;
  const spacing = `<a:lnSpc><a:spcPts val="${points(leading)}"/></a:lnSpc><a:spcBef><a:spcPts val="${points(before)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`;
  const mark = bullet
    ? `<a:buClr>${colorXml(bullet.color)}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="${xmlText(bullet.character)}"/>`
    : "<a:buNone/>";
  return `<a:p><a:pPr ${edge}>${spacing}${mark}</a:pPr>${runs.map(runXml).join("")}</a:p>`;
}

/**
 * The text body of a shape or cell; one empty paragraph where there is no text, which the format demands.
 *
 * @param kept inches of the space inside that are not said, for the shape keeps them free of its own accord or they are slack
 */
export function textBodyXml(text: BoxText | null, tag: "p:txBody" | "a:txBody", kept = 0): string {
  const { inset = { x: 0, y: 0 }, anchor = "top", paragraphs = [] } = text ?? {};
  const [x, y] = [inset.x, inset.y].map((space) => Math.max(0, emu(space - kept)));
  const edges = `lIns="${x}" tIns="${y}" rIns="${x}" bIns="${y}"`;
  const anchored = `anchor="${anchorXml(anchor)}"`;
  const body =
    tag === "p:txBody"
      ? `<a:bodyPr wrap="square" ${edges} rtlCol="0" ${anchored}><a:normAutofit/></a:bodyPr>`
      : "<a:bodyPr/>";
  const content =
    paragraphs.map(paragraphXml).join("") || '<a:p><a:endParaRPr lang="en-GB" sz="1000" dirty="0"/></a:p>';
  return `<${tag}>${body}<a:lstStyle/>${content}</${tag}>`;
}

export function anchorXml(anchor: BoxText["anchor"]): string {
  return { top: "t", middle: "ctr", bottom: "b" }[anchor];
}
