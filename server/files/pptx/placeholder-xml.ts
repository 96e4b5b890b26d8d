import type { Paragraph, Run, TextBox } from "@/domain/deck/deck";
import { anchorXml, fillXml, frameXml, points } from "./drawing-xml";
import { isInPlace, type Placeholder, placeholders } from "./placeholders";
import { xmlText } from "./pptx-text";

const letters = { left: "l", center: "ctr", right: "r" } as const;

/**
 * The title of a slide: what is as on the master is not said again, so that a new master restyles all titles. The footer
 * says all of it again: programs differ in what a footer inherits.
 */
export function titleXml({ frame, text }: TextBox): string {
  const look = isInPlace(placeholders.title, frame) ? "<p:spPr/>" : `<p:spPr>${frameXml(frame)}</p:spPr>`;
  const paragraphs = text.paragraphs.map(paragraphXml).join("");
  return `${look}<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs || "<a:p/>"}</p:txBody>`;
}

function paragraphXml({ runs, align, rtl, leading }: Paragraph): string {
  const { title } = placeholders;
  const edge = `${align === title.align ? "" : ` algn="${letters[align]}"`}${rtl ? ' rtl="1"' : ""}`;
  const spacing = leading === title.leading ? "" : `<a:lnSpc><a:spcPts val="${points(leading)}"/></a:lnSpc>`;
  const properties = edge || spacing ? `<a:pPr${edge}>${spacing}</a:pPr>` : "";
  return `<a:p>${properties}${runs.map(runXml).join("")}</a:p>`;
}

function runXml({ text, size, bold, italic, color, face }: Run): string {
  const { title } = placeholders;
  const style = `${size === title.size ? "" : ` sz="${points(size)}"`}${bold ? ' b="1"' : ""}${italic ? ' i="1"' : ""}`;
  const font = face === title.face ? "" : `<a:latin typeface="+${face === "serif" ? "mj" : "mn"}-lt"/>`;
  const fill = color === title.color ? "" : fillXml(color);
  return `<a:r><a:rPr lang="en-GB"${style} dirty="0">${fill}${font}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
}

/** A place as the master has it: with its frame, and with the look of all that is put into it. */
export function placeXml(
  { name, place, frame, face, color, size, leading, align, anchor }: Placeholder,
  number: number,
  content: string,
): string {
  const head = `<p:nvSpPr><p:cNvPr id="${number}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr>`;
  const look = `<p:spPr>${frameXml(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const body = `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchorXml(anchor)}"><a:normAutofit/></a:bodyPr>`;
  const slot = face === "serif" ? "mj" : "mn";
  const run = `<a:defRPr sz="${points(size)}">${fillXml(color)}<a:latin typeface="+${slot}-lt"/><a:ea typeface="+${slot}-ea"/><a:cs typeface="+${slot}-cs"/></a:defRPr>`;
  const list = `<a:lvl1pPr algn="${letters[align]}"><a:lnSpc><a:spcPts val="${points(leading)}"/></a:lnSpc>${run}</a:lvl1pPr>`;
  return `<p:sp>${head}${look}<p:txBody>${body}<a:lstStyle>${list}</a:lstStyle><a:p>${content}</a:p></p:txBody></p:sp>`;
}
