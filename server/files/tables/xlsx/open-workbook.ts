import { posix } from "node:path";
import { quoted, refuse } from "../refuse";
import { readDirectory, type ZipEntry } from "../zip/read-directory";
import { readEntry } from "../zip/read-entry";
import { attributesOf, unescaped, walkXml } from "./walk-xml";

export type Workbook = {
  /** The XML of a part; null where there is none of that name. */
  readonly part: (path: string) => string | null;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
};

type Relation = { readonly id: string; readonly type: string; readonly path: string };

const elsewhere: readonly (readonly [part: RegExp, sentence: string])[] = [
  [/^xl\/workbook\.bin$/, "This is a binary workbook (.xlsb). Save it as .xlsx, then import that."],
  [/vbaproject\.bin$/, "This workbook carries macros (.xlsm). Save it as .xlsx, without macros, then import that."],
  [/^word\//, "This is a Word document. Copy its table into a spreadsheet and save that as .xlsx or .csv."],
  [/^ppt\//, "This is a presentation. Copy its table into a spreadsheet and save that as .xlsx or .csv."],
  [/^index\/.*\.iwa$|^index\.zip$/, "This is a Numbers document. Export it as Excel (.xlsx) or CSV, then import that."],
  [/^content\.xml$/, "This is an OpenDocument file. Save it as .xlsx or .csv, then import that."],
];

/** Opens a workbook and finds its parts; no cell is read yet. @throws AttuneError for what is none, or not a plain one */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const entries = readDirectory(bytes);
  const names = [...entries.keys()];
  for (const [pattern, sentence] of elsewhere) if (names.some((name) => pattern.test(name))) refuse(sentence);
  const part = (path: string) => {
    const entry = entries.get(path.toLowerCase());
    return entry ? xmlOf(bytes, entry) : null;
  };
  const types = part("[Content_Types].xml");
  const main = relationsOf(part, "").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const book = part(main);
  if (types === null || book === null)
    return refuse("This archive is not a workbook. If a spreadsheet is in it, unpack it first and choose that.");
  if (/macroEnabled/i.test(types)) refuse("This workbook carries macros (.xlsm). Save it as .xlsx, then import that.");
  const relations = relationsOf(part, main);
  const only = (type: string) => relations.find((relation) => relation.type === type)?.path;
  return {
    part,
    ...readBook(book, relations),
    strings: part(only("sharedStrings") ?? "xl/sharedStrings.xml"),
    styles: part(only("styles") ?? "xl/styles.xml"),
  };
}

function xmlOf(bytes: Uint8Array, entry: ZipEntry): string {
  const unpacked = readEntry(bytes, entry);
  const wide = unpacked[0] === 0xff && unpacked[1] === 0xfe;
  try {
    return new TextDecoder(wide ? "utf-16le" : "utf-8", { fatal: true }).decode(unpacked);
  } catch {
    return refuse(`The part ${quoted(entry.name)} of this workbook is damaged. Save it again.`);
  }
}

/** What a part leads to inside the archive; "" asks for the relations of the archive itself. */
function relationsOf(part: Workbook["part"], source: string): Relation[] {
  const folder = posix.dirname(source);
  const xml = part(posix.join(folder, "_rels", `${posix.basename(source)}.rels`));
  const relations: Relation[] = [];
  if (xml === null) return relations;
  const open = (name: string, tag: string) => {
    const attributes = name === "Relationship" ? attributesOf(tag) : null;
    if (attributes === null || attributes.get("TargetMode") === "External") return;
    const target = attributes.get("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    relations.push({ id: attributes.get("Id") ?? "", type: posix.basename(attributes.get("Type") ?? ""), path });
  };
  walkXml(xml, { open, close: () => undefined, text: () => undefined });
  return relations;
}

function readBook(xml: string, relations: readonly Relation[]): Pick<Workbook, "sheets" | "from1904"> {
  const sheets: Workbook["sheets"][number][] = [];
  let from1904 = false;
  const open = (name: string, tag: string) => {
    if (name === "workbookPr") from1904 = ["1", "true", "on"].includes(attributesOf(tag).get("date1904") ?? "");
    if (name !== "sheet") return;
    const attributes = attributesOf(tag);
    const relation = relations.find(({ id }) => id === attributes.get("id"));
    // A sheet of another kind is a chart or a dialog, and has no cells.
    if (relation?.type !== "worksheet") return;
    if (sheets.some(({ path }) => path === relation.path))
      refuse("Two sheets of this workbook are the same part of the file. Save it again in your spreadsheet program.");
    const hidden = ["hidden", "veryHidden"].includes(attributes.get("state") ?? "visible");
    sheets.push({ name: unescaped(attributes.get("name") ?? ""), path: relation.path, hidden });
  };
  walkXml(xml, { open, close: () => undefined, text: () => undefined });
  return { sheets, from1904 };
}
