import type { Element } from "../parse-xml";
import { chartGrammar } from "./chart-grammar";
import { drawingGrammar } from "./drawing-grammar";
import { packageGrammar } from "./package-grammar";
import { presentationGrammar } from "./presentation-grammar";
import { inOrder, type Rule, readRule } from "./read-grammar";

const rules: ReadonlyMap<string, Rule> = new Map(
  [drawingGrammar, presentationGrammar, chartGrammar, packageGrammar].flatMap((grammar) =>
    Object.entries(grammar).map(([name, rule]) => [name, readRule(rule)] as const),
  ),
);

const office = "http://schemas.openxmlformats.org";
const spaces: Readonly<Record<string, string>> = {
  a: `${office}/drawingml/2006/main`,
  c: `${office}/drawingml/2006/chart`,
  p: `${office}/presentationml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  cp: `${office}/package/2006/metadata/core-properties`,
  dc: "http://purl.org/dc/elements/1.1/",
  xml: "http://www.w3.org/XML/1998/namespace",
};

/** The namespace of each part without prefixes, by its root. */
const plainSpaces: Readonly<Record<string, string>> = {
  Types: `${office}/package/2006/content-types`,
  Relationships: `${office}/package/2006/relationships`,
  Properties: `${office}/officeDocument/2006/extended-properties`,
  workbook: `${office}/spreadsheetml/2006/main`,
  worksheet: `${office}/spreadsheetml/2006/main`,
  styleSheet: `${office}/spreadsheetml/2006/main`,
};

/**
 * Where a part departs from the standard: elements and attributes it does not have or that stand in the wrong place, what
 * is missing, values out of range, prefixes of another namespace. Knows only the part of the standard that we write: what
 * is right but new to it is a defect too.
 */
export function checkGrammar(name: string, tree: Element): string[] {
  const plain = plainSpaces[tree.name];
  const isPlain = !tree.name.includes(":");
  const defects = isPlain && tree.attributes["xmlns"] !== plain ? [`${name} is in no namespace of the standard`] : [];
  return [...defects, ...checkElement(tree, "", new Set(["xml"]))].map((defect) =>
    defect.startsWith(name) ? defect : `${name}: ${defect}`,
  );
}

function checkElement(element: Element, parent: string, outside: ReadonlySet<string>): string[] {
  const rule = rules.get(`${parent}>${element.name}`) ?? rules.get(element.name);
  if (!rule) return [`${element.name} has no place in ${parent || "a part"}`];
  const { defects, declared } = checkAttributes(element, rule, outside);
  if (rule.text ? !rule.text(element.text) : element.text.trim() !== "")
    defects.push(`${element.name} holds the text “${element.text.slice(0, 40)}”`);
  if (rule.children === null) return defects;
  const names = element.children.map((child) => child.name);
  if (!rule.children.test(inOrder(names)))
    defects.push(
      `${element.name} holds ${names.join(", ") || "nothing"}: not what the standard asks for, in its order`,
    );
  for (const child of element.children) defects.push(...checkElement(child, element.name, declared));
  return defects;
}

function checkAttributes({ name, attributes }: Element, rule: Rule, outside: ReadonlySet<string>) {
  const defects: string[] = [];
  let declared = outside;
  const spaced = [name];
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "xmlns") continue;
    if (key.startsWith("xmlns:")) {
      const prefix = key.slice("xmlns:".length);
      declared = new Set([...declared, prefix]);
      if (spaces[prefix] !== value) defects.push(`the prefix ${prefix} is not that of the standard`);
      continue;
    }
    const known = rule.attributes.get(key);
    if (!known) defects.push(`${name} has no attribute ${key}`);
    else if (!known.value(value)) defects.push(`${name} holds ${key}="${value}"`);
    if (key.includes(":")) spaced.push(key);
  }
  for (const each of spaced) {
    const colon = each.indexOf(":");
    if (colon > 0 && !declared.has(each.slice(0, colon))) defects.push(`${each} has a prefix nobody declares`);
  }
  for (const [key, { isRequired }] of rule.attributes)
    if (isRequired && attributes[key] === undefined) defects.push(`${name} has to say ${key}`);
  return { defects, declared };
}
