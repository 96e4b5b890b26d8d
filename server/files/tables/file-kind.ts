import { refuse } from "./refuse";

const known: readonly (readonly [signature: string, sentence: string])[] = [
  ["%PDF", "This is a PDF. Copy its table into a spreadsheet and save that as .xlsx or .csv."],
  ["{\\rtf", "This is a text document. Copy its table into a spreadsheet and save that as .xlsx or .csv."],
  ["\x89PNG", "This is a picture. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["\xff\xd8\xff", "This is a picture. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["GIF8", "This is a picture. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["RIFF", "This is a picture, a sound or a film. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["\x1f\x8b", "This is a compressed file. Unpack it first, then choose the spreadsheet or CSV file in it."],
  ["7z\xbc\xaf", "This is a compressed file. Unpack it first, then choose the spreadsheet or CSV file in it."],
  ["Rar!", "This is a compressed file. Unpack it first, then choose the spreadsheet or CSV file in it."],
  ["BZh", "This is a compressed file. Unpack it first, then choose the spreadsheet or CSV file in it."],
  ["\x7fELF", "This is a program, not a table. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["MZ\x90", "This is a program, not a table. Choose a spreadsheet (.xlsx) or a CSV file."],
  ["SQLite format 3", "This is a database. Export the table as .csv first."],
];

const latin = (bytes: Uint8Array, length: number) => Buffer.from(bytes.subarray(0, length)).toString("latin1");
const utf16 = (text: string) => Buffer.from(text, "utf16le");

/** What a file is, by its first bytes and never by its name. @throws AttuneError for all that is no table. */
export function fileKind(bytes: Uint8Array): "zip" | "text" {
  const start = latin(bytes, 16);
  if (start.startsWith("PK\x03\x04")) return "zip";
  if (start.startsWith("PK")) refuse("This is an archive without files. Choose a spreadsheet (.xlsx) or a CSV file.");
  if (start.startsWith("\xd0\xcf\x11\xe0")) refuse(oldOffice(bytes));
  const found = known.find(([signature]) => start.startsWith(signature));
  return found ? refuse(found[1]) : "text";
}

/** Before 2007 every Office file was of this kind; today those with a password are. */
function oldOffice(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(utf16("EncryptedPackage")))
    return "This workbook is protected by a password. Save a copy without the password, then import that.";
  if (all.includes(utf16("WordDocument")) || all.includes(utf16("PowerPoint Document")))
    return "This is a document or a presentation in an old Office format. Choose a spreadsheet (.xlsx) or a CSV file.";
  return "This is a workbook in the old Excel format (.xls). Open it, save it as .xlsx, then import that.";
}

/** Text that is written for a program and not a table. @throws AttuneError */
export function checkIsTable(text: string): void {
  const start = text.slice(0, 400).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<meta|<table)/.test(start))
    refuse("This is a web page, though it may be called a spreadsheet. Open it in Excel and save it as .xlsx.");
  if (/^(<\?xml|<[a-z][\w:.-]*[ >])/.test(start))
    refuse("This is an XML file. Open it in a spreadsheet program and save it as .xlsx or .csv.");
  if (/^(\{\s*"|\{\s*\}|\[\s*[[{])/.test(start)) refuse("This is a JSON file, not a table. Choose .xlsx or .csv.");
}
