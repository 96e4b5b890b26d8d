/** An element of a document; text is kept between its children. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

const token = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</gu;
const attribute = /([\w:.-]+)="([^"]*)"/gu;
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const entity = /&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/g;
const letters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads a document of elements, attributes and text: what office files are made of. No document types.
 *
 * @throws SyntaxError where it is not well-formed
 */
export function parseXml(xml: string): Element {
  if (!allowed.test(xml)) throw new SyntaxError("a character XML cannot hold");
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  for (const [whole, closing, name, given, empty, text] of xml.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += decoded(text);
    else if (whole.startsWith("<?")) continue;
    else if (name === undefined) throw new SyntaxError("a tag that is none");
    else if (closing) {
      if (parent.name !== name) throw new SyntaxError(`${name} closes ${parent.name}`);
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(given ?? ""), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [document, ...others] = root.children;
  if (open.length !== 1 || !document || others.length > 0) throw new SyntaxError("not one closed root");
  return document;
}

function attributesOf(given: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of given.matchAll(attribute)) {
    if (found[name] !== undefined) throw new SyntaxError(`${name} is given twice`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  if (text.replace(entity, "").includes("&")) throw new SyntaxError("a loose ampersand");
  return text.replace(
    entity,
    (_, name: string) => letters[name] ?? String.fromCodePoint(Number(name.replace("#", "").replace(/^x/, "0x"))),
  );
}

/** All elements of a name below one, itself included; of any name for null. */
export function withName(element: Element, name: string | null): Element[] {
  const found: Element[] = [];
  const visit = (each: Element) => {
    if (name === null || each.name === name) found.push(each);
    each.children.forEach(visit);
  };
  visit(element);
  return found;
}

/** The text in an element and all below it; empty for none. */
export function textOf(element: Element | undefined): string {
  return element ? element.text + element.children.map(textOf).join("") : "";
}
