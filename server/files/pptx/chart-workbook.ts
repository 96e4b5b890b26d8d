import { strToU8, type Zippable, zipSync } from "fflate";
import type { ChartBox } from "@/domain/deck/deck";
import { chartSheet, type SheetCell } from "./chart-sheet";
import { columnName } from "./column-name";
import { xmlText } from "./pptx-text";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** Zip entries carry no time: the same deck is the same file. */
export const zipTime = new Date(1980, 0, 1);

/** The workbook behind a chart: what the chart is drawn from, heads in the first row. */
export function chartWorkbook(box: ChartBox): Uint8Array {
  const cell = (value: SheetCell, address: string) =>
    value === null
      ? ""
      : typeof value === "number"
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  const rows = chartSheet(box).map((cells, at) => {
    const row = at + 1;
    return `<row r="${row}">${cells.map((value, column) => cell(value, `${columnName(column)}${row}`)).join("")}</row>`;
  });
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/styles.xml": styles,
  };
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]),
  );
  return zipSync(entries, { level: 6, mtime: zipTime });
}
