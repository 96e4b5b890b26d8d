import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

export const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const sheet = (rows: string, after = "") =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
export const heading = `<row r="1">${text("A1", "Name")}${text("B1", "Value")}</row>`;
export const under = (cells: string, row = 2) => sheet(`${heading}<row r="${row}">${cells}</row>`);
export const small = under(`${text("A2", "Zoë")}<c r="B2"><v>1.5</v></c>`);

type Parts = Record<string, string | Uint8Array>;
type Sheets = readonly { name: string; xml: string; state?: string }[];

/** The parts of a workbook with these sheets; `others` are added or put in their place. */
export function parts(sheets: Sheets, others: Parts = {}, bookAttributes = ""): Parts {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${packaged}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${bookAttributes}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...others,
  };
}

export const zipped = (all: Parts, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(all).map(([k, v]) => [k, typeof v === "string" ? strToU8(v) : v])), {
    level,
  });
/** A workbook of one sheet. */
export const book = (xml: string, others: Parts = {}, attributes = "") =>
  zipped(parts([{ name: "Use cases", xml }], others, attributes));

export const shared = (...strings: string[]): Parts => ({ "xl/sharedStrings.xml": `<sst>${strings.join("")}</sst>` });
/** Cell styles: 0 a number, 1 a date, from 2 on the formats given. */
export const styles = (...codes: string[]): Parts => ({
  "xl/styles.xml": `<styleSheet><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs></styleSheet>`,
});

/** Overwrites bytes of an archive wherever a pattern of bytes is found, at a distance from it. */
export function patched(bytes: Uint8Array, pattern: string, value: string, distance = 0): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(pattern, 0, "latin1"); at !== -1; at = copy.indexOf(pattern, at + 1, "latin1"))
    copy.write(value, at + distance, "latin1");
  return new Uint8Array(copy);
}
