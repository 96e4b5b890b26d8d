import type { SlideLook } from "@/domain/deck/look-of";
import { fillXml, frameXml, pageField } from "./drawing-xml";
import { layouts } from "./layout-xml";
import { placeXml } from "./placeholder-xml";
import { bodyFrame, placeholders } from "./placeholders";
import { colorMap, namespaces, prompt, treeHead } from "./slide-tree";

export const background = `<p:bg><p:bgPr>${fillXml("paper")}<a:effectLst/></p:bgPr></p:bg>`;
const page = `${pageField}<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>`;

type Level = { readonly size: number; readonly bullet: boolean; readonly level: number };

function levelXml({ size, bullet, level }: Level): string {
  const indent = 228_600;
  const edge = `marL="${(level + (bullet ? 1 : 0)) * indent}"${bullet ? ` indent="-${indent}"` : ""}`;
  const mark = bullet
    ? `<a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>`
    : "<a:buNone/>";
  const run = `<a:defRPr sz="${size * 100}" kern="1200">${fillXml("ink")}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;
  return `<a:lvl${level + 1}pPr ${edge} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${mark}${run}</a:lvl${level + 1}pPr>`;
}

const nine = (of: (level: number) => Omit<Level, "level">) =>
  Array.from({ length: 9 }, (_, level) => levelXml({ ...of(level), level })).join("");
const small = nine(() => ({ size: 12, bullet: false }));

/** The logo, once, for all slides; its picture is the relationship `relation` of the master. */
function logoXml(logo: NonNullable<SlideLook["logo"]>, relation: string): string {
  const head =
    '<p:nvPicPr><p:cNvPr id="6" name="Logo" descr="Logo"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>';
  const picture = `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`;
  return `<p:pic>${head}${picture}<p:spPr>${frameXml(logo.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** The master; its relationships are its layouts, its theme and then the logo. */
export function masterXml({ logo }: SlideLook): string {
  const title = `<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPts val="2825"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2400" kern="1200">${fillXml("ink")}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`;
  const body = nine((level) => ({ size: Math.max(12, 16 - level * 2), bullet: true }));
  const styles = `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${body}</p:bodyStyle><p:otherStyle>${small}</p:otherStyle></p:txStyles>`;
  const text = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${frameXml(bodyFrame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p>${prompt("What it rests on")}</a:p></p:txBody></p:sp>`;
  const places = [
    placeXml(placeholders.title, 2, prompt("What this slide says, as one sentence")),
    text,
    placeXml(placeholders.source, 4, '<a:endParaRPr lang="en-GB"/>'),
    placeXml(placeholders.page, 5, page),
  ].join("");
  const mark = logo ? logoXml(logo, `rId${layouts.length + 2}`) : "";
  const ids = layouts.map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`).join("");
  return `<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${treeHead}${places}${mark}</p:spTree></p:cSld>${colorMap}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>${styles}</p:sldMaster>`;
}

/** Text of the notes, by level. */
export const notesStyle = `<p:notesStyle>${small}</p:notesStyle>`;
