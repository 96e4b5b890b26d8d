import type { Deck } from "@/domain/deck/deck";
import { xmlText } from "./pptx-text";
import { namespaces } from "./slide-tree";

export const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const pml = "application/vnd.openxmlformats-officedocument.presentationml";
const oox = "application/vnd.openxmlformats-officedocument";

export type Relation = { readonly type: string; readonly target: string };

/** The relationships of a part: rId1, rId2 … in the order given. */
export function relationsXml(relations: readonly Relation[]): string {
  const all = relations.map(({ type, target }, at) => {
    const kind = type.startsWith("http") ? type : `${officeRelations}/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packaged}/relationships">${all.join("")}</Relationships>`;
}

export const rootRelations: readonly Relation[] = [
  { type: "officeDocument", target: "ppt/presentation.xml" },
  { type: `${packaged}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
  { type: "extended-properties", target: "docProps/app.xml" },
];

const contentTypes: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${pml}.presentation.main+xml`],
  [/^ppt\/presProps\.xml$/, `${pml}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${pml}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${pml}.tableStyles+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${pml}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${pml}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${pml}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${pml}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${pml}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${oox}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${oox}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${oox}.extended-properties+xml`],
];

/** The content types of exactly the parts there are. */
export function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = contentTypes.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  const workbooks = paths.some((path) => path.endsWith(".xlsx"))
    ? `<Default Extension="xlsx" ContentType="${oox}.spreadsheetml.sheet"/>`
    : "";
  const pictures = paths.some((path) => path.endsWith(".png"))
    ? '<Default Extension="png" ContentType="image/png"/>'
    : "";
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${workbooks}${pictures}${overrides.join("")}</Types>`;
}

/** Relationships of the presentation: its master, its notes' master, then what follows, then the slides. */
const before: readonly Relation[] = [
  { type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
  { type: "notesMaster", target: "notesMasters/notesMaster1.xml" },
  { type: "presProps", target: "presProps.xml" },
  { type: "viewProps", target: "viewProps.xml" },
  { type: "theme", target: "theme/theme1.xml" },
  { type: "tableStyles", target: "tableStyles.xml" },
];

export function presentationRelations(slides: number): Relation[] {
  return [
    ...before,
    ...Array.from({ length: slides }, (_, at) => ({ type: "slide", target: `slides/slide${at + 1}.xml` })),
  ];
}

export function presentationXml(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${before.length + at + 1}"/>`,
  ).join("");
  return `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:defaultTextStyle></p:presentation>`;
}

export const plainParts: Readonly<Record<string, string>> = {
  "ppt/presProps.xml": `<p:presentationPr ${namespaces}/>`,
  "ppt/viewProps.xml": `<p:viewPr ${namespaces}/>`,
  "ppt/tableStyles.xml": `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
};

export function propertiesXml(deck: Deck): Readonly<Record<string, string>> {
  const core = `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(deck.title)}</dc:title><dc:creator>${xmlText(deck.workspace)}</dc:creator><dc:description>As of ${xmlText(deck.asOf)}</dc:description></cp:coreProperties>`;
  const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Attune</Application><Slides>${deck.slides.length}</Slides><Notes>${deck.slides.length}</Notes></Properties>`;
  return { "docProps/core.xml": core, "docProps/app.xml": app };
}
