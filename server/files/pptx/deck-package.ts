import { strToU8, type Zippable, zipSync } from "fflate";
import type { ChartBox, Deck, Slide } from "@/domain/deck/deck";
import { lookOf } from "@/domain/deck/look-of";
import { boxXml, shapeNumbers } from "./box-xml";
import { chartWorkbook, zipTime } from "./chart-workbook";
import { chartXml } from "./chart-xml";
import { layouts, layoutXml, ourLayout } from "./layout-xml";
import { masterXml } from "./master-xml";
import { notesMasterXml, notesXml } from "./notes-xml";
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
import { namespaces, sameColors, treeHead } from "./slide-tree";
import { themeXml } from "./theme-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A deck as a PowerPoint file of native text, shapes, connectors, tables, and charts with their workbooks.
 * Written part by part, so that nothing is in the package that no relationship leads to.
 *
 * @throws RangeError where a measure is no number
 */
export function deckPackage(deck: Deck): Uint8Array {
  const xml = new Map<string, string>();
  const binary = new Map<string, Uint8Array>();
  const put = (path: string, content: string, relations: readonly Relation[] = []) => {
    xml.set(path, content);
    const slash = path.lastIndexOf("/") + 1;
    if (relations.length > 0)
      xml.set(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, relationsXml(relations));
  };
  const look = lookOf(deck.brand);

  put("ppt/presentation.xml", presentationXml(deck.slides.length), presentationRelations(deck.slides.length));
  put("ppt/slideMasters/slideMaster1.xml", masterXml(look), [
    ...layouts.map((_, at) => ({ type: "slideLayout", target: `../slideLayouts/slideLayout${at + 1}.xml` })),
    { type: "theme", target: "../theme/theme1.xml" },
    ...(look.logo ? [{ type: "image", target: "../media/logo.png" }] : []),
  ]);
  if (look.logo) binary.set("ppt/media/logo.png", Buffer.from(look.logo.png, "base64"));
  layouts.forEach((layout, at) => {
    put(`ppt/slideLayouts/slideLayout${at + 1}.xml`, layoutXml(layout), [
      { type: "slideMaster", target: "../slideMasters/slideMaster1.xml" },
    ]);
  });
  put("ppt/theme/theme1.xml", themeXml(look));
  put("ppt/notesMasters/notesMaster1.xml", notesMasterXml(), [{ type: "theme", target: "../theme/theme2.xml" }]);
  put("ppt/theme/theme2.xml", themeXml(look));
  for (const [path, content] of Object.entries({ ...plainParts, ...propertiesXml(deck) })) put(path, content);

  let charts = 0;
  deck.slides.forEach((slide, at) => {
    const own = slide.boxes.filter((box): box is ChartBox => box.kind === "chart");
    const relations: Relation[] = [
      { type: "slideLayout", target: `../slideLayouts/slideLayout${ourLayout}.xml` },
      { type: "notesSlide", target: `../notesSlides/notesSlide${at + 1}.xml` },
    ];
    for (const chart of own) {
      charts += 1;
      relations.push({ type: "chart", target: `../charts/chart${charts}.xml` });
      binary.set(`ppt/embeddings/chart${charts}.xlsx`, chartWorkbook(chart));
      put(`ppt/charts/chart${charts}.xml`, chartXml(chart), [
        { type: "package", target: `../embeddings/chart${charts}.xlsx` },
      ]);
    }
    const drawn = slideXml(slide, (chart) => `rId${own.indexOf(chart) + 3}`);
    put(`ppt/slides/slide${at + 1}.xml`, drawn, relations);
    put(`ppt/notesSlides/notesSlide${at + 1}.xml`, notesXml(slide), [
      { type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
      { type: "slide", target: `../slides/slide${at + 1}.xml` },
    ]);
  });

  const entries: Zippable = {
    "[Content_Types].xml": strToU8(declaration + contentTypesXml([...xml.keys(), ...binary.keys()])),
    "_rels/.rels": strToU8(declaration + relationsXml(rootRelations)),
  };
  for (const [path, content] of xml) entries[path] = strToU8(declaration + content);
  for (const [path, content] of binary) entries[path] = content;
  return zipSync(entries, { level: 6, mtime: zipTime });
}

function slideXml({ boxes }: Slide, chartRelation: (box: ChartBox) => string): string {
  const numbers = shapeNumbers(boxes);
  const drawn = boxes.map((box) => boxXml(box, { numbers, chartRelation })).join("");
  return `<p:sld ${namespaces}><p:cSld><p:spTree>${treeHead}${drawn}</p:spTree></p:cSld>${sameColors}</p:sld>`;
}
