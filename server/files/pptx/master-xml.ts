import { pageSize } from "@/domain/deck/deck";
import { fillXml, frameXml } from "./drawing-xml";

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
/** The root of every tree of shapes. */
export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const background = `<p:bg><p:bgPr>${fillXml("paper")}<a:effectLst/></p:bgPr></p:bg>`;
const page =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>';

type Kind = { number: number; name: string; placeholder: string; content: string; anchor: string; list: string };

function placeholderXml({ number, name, placeholder, content, anchor, list }: Kind, at: string): string {
  const head = `<p:nvSpPr><p:cNvPr id="${number}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>`;
  const look = `<p:spPr>${at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const body = `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
  return `<p:sp>${head}${look}<p:txBody>${body}<a:lstStyle>${list}</a:lstStyle><a:p>${content}</a:p></p:txBody></p:sp>`;
}

const small = (align: string) =>
  `<a:lvl1pPr algn="${align}"><a:defRPr sz="1000">${fillXml("ink-3")}</a:defRPr></a:lvl1pPr>`;
const prompt = (text: string) => `<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r>`;
const right = pageSize.w - 0.5;

function titleAndFooter(): string {
  const title = {
    number: 2,
    name: "Title",
    placeholder: 'type="title"',
    content: prompt("What this slide says, as one sentence"),
    anchor: "t",
    list: "",
  };
  const source = {
    number: 3,
    name: "Source",
    placeholder: 'type="ftr" sz="quarter" idx="11"',
    content: '<a:endParaRPr lang="en-GB"/>',
    anchor: "b",
    list: small("l"),
  };
  const number = {
    ...source,
    number: 4,
    name: "Page",
    placeholder: 'type="sldNum" sz="quarter" idx="12"',
    content: page,
    list: small("r"),
  };
  return [
    placeholderXml(title, frameXml({ x: 0.5, y: 0.42, w: right - 0.5, h: 0.82 })),
    placeholderXml(source, frameXml({ x: 0.5, y: 6.9, w: 7.4, h: 0.34 })),
    placeholderXml(number, frameXml({ x: right - 4.44, y: 6.9, w: 4.44, h: 0.34 })),
  ].join("");
}

function levels(size: (level: number) => number, font: string, color: Parameters<typeof fillXml>[0]): string {
  return Array.from({ length: 9 }, (_, level) => {
    const run = `<a:defRPr sz="${size(level) * 100}" kern="1200">${fillXml(color)}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`;
    return `<a:lvl${level + 1}pPr marL="${level * 228_600}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${run}</a:lvl${level + 1}pPr>`;
  }).join("");
}

export function masterXml(): string {
  const title = levels(() => 24, "mj", "ink").slice(0, levels(() => 24, "mj", "ink").indexOf("<a:lvl2pPr"));
  const styles = `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${levels((level) => Math.max(12, 16 - level * 2), "mn", "ink")}</p:bodyStyle><p:otherStyle>${levels(() => 12, "mn", "ink")}</p:otherStyle></p:txStyles>`;
  return `<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${treeHead}${titleAndFooter()}</p:spTree></p:cSld>${colorMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`;
}

export function layoutXml(): string {
  return `<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="One idea"><p:spTree>${treeHead}${titleAndFooter()}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const picture = '<a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>';
const words = '<a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>';

/** The picture of the slide and the place of its notes, on the master (`at`) or on a page of notes. */
export function notesTree(paragraphs: string, at: boolean): string {
  const place = (xfrm: string) => (at ? `${xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : "");
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${at ? ' idx="2"' : ""}/></p:nvPr></p:nvSpPr><p:spPr>${place(picture)}</p:spPr></p:sp>`;
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" ${at ? 'sz="quarter" idx="3"' : 'idx="1"'}/></p:nvPr></p:nvSpPr><p:spPr>${place(words)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
  return `<p:spTree>${treeHead}${image}${body}</p:spTree>`;
}

export function notesMasterXml(): string {
  const notes = levels(() => 12, "mn", "ink");
  return `<p:notesMaster ${namespaces}><p:cSld>${background}${notesTree(`<a:p>${prompt("Notes")}</a:p>`, true)}</p:cSld>${colorMap}<p:notesStyle>${notes}</p:notesStyle></p:notesMaster>`;
}
