import type { Grammar } from "./read-grammar";

const style = "(numFmts)? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles? colors? extLst?";
const counted = "count:count";
const format =
  "alignment? protection? extLst? @numFmtId:count fontId:count fillId:count borderId:count xfId:count applyNumberFormat:bool applyFont:bool applyFill:bool applyAlignment:bool applyBorder:bool";

/** What we write of packages (ISO/IEC 29500-2) and of the workbooks of charts (ISO/IEC 29500-1, 18). */
export const packageGrammar: Grammar = {
  Types: "(Default|Override)*",
  Default: "@Extension! ContentType!",
  Override: "@PartName! ContentType!",
  Relationships: "Relationship*",
  Relationship: "@Id! Type! Target! TargetMode:(Internal,External)",
  "cp:coreProperties":
    "(dc:title|dc:creator|dc:description|dc:subject|dc:language|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)*",
  "dc:title": "#",
  "dc:creator": "#",
  "dc:description": "#",
  Properties:
    "(Application|AppVersion|Company|PresentationFormat|TotalTime|Words|Paragraphs|Slides|Notes|HiddenSlides)*",
  Application: "#",
  Slides: "#count",
  Notes: "#count",

  workbook:
    "fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups? externalReferences? definedNames? calcPr? extLst?",
  sheets: "sheet+",
  sheet: "@name! sheetId!:1..65534 state r:id!",
  worksheet:
    "sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData autoFilter? mergeCells? hyperlinks? pageMargins? pageSetup? headerFooter? tableParts? extLst?",
  sheetData: "row*",
  row: "c* extLst? @r:1.. spans s:count",
  c: "f? v? is? extLst? @r s:count t:(b,n,e,s,str,inlineStr)",
  v: "#",
  is: "(t|r*) rPh* phoneticPr?",
  t: "# @xml:space:(default,preserve)",
  styleSheet: style,
  fonts: `font* @${counted}`,
  font: "(sz|name|b|i|color|family|scheme)*",
  sz: "@val!:positive",
  name: "@val!",
  fills: `fill* @${counted}`,
  fill: "(patternFill|gradientFill)",
  patternFill: "fgColor? bgColor? @patternType:(none,solid,gray125)",
  borders: `border* @${counted}`,
  border: "left? right? top? bottom? diagonal?",
  left: "color? @style",
  right: "color? @style",
  top: "color? @style",
  bottom: "color? @style",
  diagonal: "color? @style",
  cellStyleXfs: `xf+ @${counted}`,
  cellXfs: `xf+ @${counted}`,
  xf: format,
};
