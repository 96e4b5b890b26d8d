import { strToU8, type Zippable, zipSync } from "fflate";
import type { ChartBox, Deck, Slide } from "@/domain/deck/deck";
import { boxXml, shapeNumbers } from "./box-xml";
import { chartWorkbook, zipTime } from "./chart-workbook";
import { chartXml } from "./chart-xml";
import { layoutXml, masterXml, namespaces, notesMasterXml, notesTree, treeHead } from "./master-xml";
import {
  contentTypesXml,
  plainParts,
  presentationRelations,
  presentationXml,
  propertiesXml,
  type Relation,
  relationsXml,
  rootRelations,
} from "./package-parts";
import { xmlText } from "./pptx-text";
import { themeXml } from "./theme-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sameColors = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/**
 * A deck as a PowerPoint file of native text, shapes, connectors, tables, and charts with their workbooks.
 * Written part by part, so that nothing is in the package that no relationship leads to.
 */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const xml = new Map<string, string>();
  const workbooks = new Map<string, Uint8Array>();
  const put = (path: string, content: string, relations: readonly Relation[] = []) => {
    xml.set(path, content);
    const slash = path.lastIndexOf("/") + 1;
    if (relations.length > 0)
      xml.set(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, relationsXml(relations));
  };

  put("ppt/presentation.xml", presentationXml(deck.slides.length), presentationRelations(deck.slides.length));
  put("ppt/slideMasters/slideMaster1.xml", masterXml(), [
    { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
    { type: "theme", target: "../theme/theme1.xml" },
  ]);
  put("ppt/slideLayouts/slideLayout1.xml", layoutXml(), [
    { type: "slideMaster", target: "../slideMasters/slideMaster1.xml" },
  ]);
  put("ppt/theme/theme1.xml", themeXml());
  put("ppt/notesMasters/notesMaster1.xml", notesMasterXml(), [{ type: "theme", target: "../theme/theme2.xml" }]);
  put("ppt/theme/theme2.xml", themeXml());
  for (const [path, content] of Object.entries({ ...plainParts, ...propertiesXml(deck) })) put(path, content);

  let charts = 0;
  deck.slides.forEach((slide, at) => {
    const own = slide.boxes.filter((box): box is ChartBox => box.kind === "chart");
    const relations: Relation[] = [
      { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
      { type: "notesSlide", target: `../notesSlides/notesSlide${at + 1}.xml` },
    ];
    for (const chart of own) {
      charts += 1;
      relations.push({ type: "chart", target: `../charts/chart${charts}.xml` });
      workbooks.set(`ppt/embeddings/chart${charts}.xlsx`, chartWorkbook(chart));
      put(`ppt/charts/chart${charts}.xml`, chartXml(chart), [
        { type: "package", target: `../embeddings/chart${charts}.xlsx` },
      ]);
    }
    put(
      `ppt/slides/slide${at + 1}.xml`,
      slideXml(slide, (chart) => `rId${own.indexOf(chart) + 3}`),
      relations,
    );
    put(`ppt/notesSlides/notesSlide${at + 1}.xml`, notesXml(slide), [
      { type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
      { type: "slide", target: `../slides/slide${at + 1}.xml` },
    ]);
  });

  const entries: Zippable = {
    "[Content_Types].xml": strToU8(declaration + contentTypesXml([...xml.keys(), ...workbooks.keys()])),
    "_rels/.rels": strToU8(declaration + relationsXml(rootRelations)),
  };
  for (const [path, content] of xml) entries[path] = strToU8(declaration + content);
  for (const [path, content] of workbooks) entries[path] = content;
  return zipSync(entries, { level: 6, mtime: zipTime });
}

function slideXml({ boxes }: Slide, chartRelation: (box: ChartBox) => string): string {
  const numbers = shapeNumbers(boxes);
  const drawn = boxes.map((box) => boxXml(box, { numbers, chartRelation })).join("");
  return `<p:sld ${namespaces}><p:cSld><p:spTree>${treeHead}${drawn}</p:spTree></p:cSld>${sameColors}</p:sld>`;
}

function notesXml({ notes }: Slide): string {
  const lines = notes.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
  );
  const body = paragraphs.join("") || '<a:p><a:endParaRPr lang="en-GB"/></a:p>';
  return `<p:notes ${namespaces}><p:cSld>${notesTree(body, false)}</p:cSld>${sameColors}</p:notes>`;
}
