import type { Slide } from "@/domain/deck/deck";
import { background, notesStyle } from "./master-xml";
import { xmlText } from "./pptx-text";
import { colorMap, namespaces, prompt, sameColors, treeHead } from "./slide-tree";

const picture = '<a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>';
const words = '<a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>';

/** The picture of the slide and the place of its notes, on the master (`at`) or on a page of notes. */
function notesTree(paragraphs: string, at: boolean): string {
  const place = (xfrm: string) => (at ? `${xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : "");
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${at ? ' idx="2"' : ""}/></p:nvPr></p:nvSpPr><p:spPr>${place(picture)}</p:spPr></p:sp>`;
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" ${at ? 'sz="quarter" idx="3"' : 'idx="1"'}/></p:nvPr></p:nvSpPr><p:spPr>${place(words)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
  return `<p:spTree>${treeHead}${image}${body}</p:spTree>`;
}

export function notesMasterXml(): string {
  return `<p:notesMaster ${namespaces}><p:cSld>${background}${notesTree(`<a:p>${prompt("Notes")}</a:p>`, true)}</p:cSld>${colorMap}${notesStyle}</p:notesMaster>`;
}

/** What is said with a slide: a paragraph a line. */
export function notesXml({ notes }: Slide): string {
  const lines = notes.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
  );
  const body = paragraphs.join("") || '<a:p><a:endParaRPr lang="en-GB"/></a:p>';
  return `<p:notes ${namespaces}><p:cSld>${notesTree(body, false)}</p:cSld>${sameColors}</p:notes>`;
}
