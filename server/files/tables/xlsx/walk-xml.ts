import { refuse } from "../refuse";

export type XmlWalker = {
  /** An element begins; its name is without prefix, `tag` is what stands between < and >. */
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const damaged = () => refuse("This workbook is cut off or damaged inside. Save it again and import the new copy.");
const letters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEEP = 100;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Walks through a part of a workbook from front to back, keeping nothing. No document types, no entities of its own.
 *
 * @throws AttuneError where it is not well-formed
 */
export function walkXml(xml: string, { open, close, text }: XmlWalker): void {
  const stack: string[] = [];
  let at = 0;
  for (;;) {
    const next = xml.indexOf("<", at);
    if (next > at && stack.length > 0) text(decoded(xml.slice(at, next)));
    if (next === -1) break;
    if (xml.startsWith("<!--", next)) at = after(xml, "-->", next);
    else if (xml.startsWith("<?", next)) at = after(xml, "?>", next);
    else if (xml.startsWith("<![CDATA[", next)) {
      at = after(xml, "]]>", next);
      text(xml.slice(next + 9, at - 3));
    } else if (xml.startsWith("<!", next)) {
      refuse(
        "This workbook brings definitions of its own (a DTD). No spreadsheet program writes that; it is not read.",
      );
    } else {
      const end = tagEnd(xml, next + 1);
      const tag = xml.slice(next + 1, end);
      at = end + 1;
      if (tag.startsWith("/")) {
        const name = tag.slice(1).trim();
        if (stack.pop() !== name) damaged();
        close(local(name));
        continue;
      }
      const name = /^[\w:.-]+/.exec(tag)?.[0] ?? damaged();
      open(local(name), tag);
      if (tag.endsWith("/")) close(local(name));
      else if (stack.push(name) > DEEP) damaged();
    }
  }
  if (stack.length > 0) damaged();
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? damaged() : at + mark.length;
}

/** Where a tag ends: at the first > that is not inside an attribute's quotes. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code === 60) return damaged();
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) return damaged();
    }
  }
  return damaged();
}

/** The attributes of a tag, by their names without prefix. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of tag.matchAll(attribute))
    if (!name.startsWith("xmlns")) found.set(local(name), decoded(double ?? single ?? ""));
  return found;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const letter = letters[name] ?? numbered(name);
    return letter !== undefined && whole.endsWith(";") ? letter : damaged();
  });
}

function numbered(name: string): string | undefined {
  if (!/^#(\d{1,7}|x[0-9a-fA-F]{1,6})$/.test(name)) return undefined;
  const code = Number(name.slice(1).replace(/^x/, "0x"));
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

/** Characters that XML cannot hold are written _x000D_ in workbooks, and an underscore that could be taken for one _x005F_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
