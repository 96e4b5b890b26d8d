import { posix } from "node:path";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { checkChart } from "./check-chart";
import { checkPresentation } from "./check-presentation";
import { checkGrammar } from "./grammar/check-grammar";
import { type Element, parseXml, withName } from "./parse-xml";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The defects of a PowerPoint package that make a reader offer to repair it, in words; none when it is sound. Reads the
 * file as a stranger would, sharing nothing with the writer.
 */
export function checkPackage(bytes: Uint8Array): string[] {
  const { parts, trees, defects } = readPackage(bytes);
  for (const [name, tree] of trees) {
    defects.push(...checkColors(name, tree));
    if (/^ppt\/(slides|slideMasters|slideLayouts|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name))
      defects.push(...checkShapes(name, tree));
    if (!/^ppt\/charts\/[^/]+\.xml$/.test(name)) continue;
    const workbook = workbookOf(name, trees, parts);
    if (!workbook) defects.push(`${name} has no workbook`);
    else
      defects.push(
        ...checkChart(name, tree, workbook.trees.get("xl/worksheets/sheet1.xml")),
        ...workbook.defects.map((defect) => `${name}: ${defect}`),
      );
  }
  return [...defects, ...checkPresentation(trees)];
}

type Package = {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly trees: ReadonlyMap<string, Element>;
  readonly defects: string[];
};

/** What is in a package, and what is wrong with it as a package, whatever it holds. */
function readPackage(bytes: Uint8Array): Package {
  const listed: UnzipFileInfo[] = [];
  const parts = unzipSync(bytes, { filter: (entry) => listed.push(entry) > 0 });
  const names = Object.keys(parts);
  const defects = checkEntries(listed);
  const trees = new Map<string, Element>();
  for (const name of names.filter((path) => /\.(xml|rels)$/.test(path))) {
    let xml = "";
    try {
      xml = new TextDecoder("utf-8", { fatal: true }).decode(parts[name]);
      trees.set(name, parseXml(xml));
    } catch (error) {
      defects.push(`${name} is not well-formed: ${error instanceof Error ? error.message : ""}`);
    }
    const value = /="(undefined|NaN|null|-?Infinity|\[object [^"]*)"|>(undefined|NaN|-?Infinity|\[object [^<]*)</.exec(
      xml,
    );
    if (value) defects.push(`${name} holds ${value[0]}`);
  }
  defects.push(...checkContentTypes(names, trees.get("[Content_Types].xml")));
  for (const [name, tree] of trees) {
    defects.push(...checkGrammar(name, tree), ...checkReferences(name, tree, trees));
    if (name.endsWith(".rels")) defects.push(...checkRelationships(name, tree, names));
  }
  defects.push(...checkReached(names, trees));
  return { parts, trees, defects };
}

/** The workbook that a chart is edited with: a package in the package. */
function workbookOf(chart: string, trees: Package["trees"], parts: Package["parts"]): Package | null {
  const rels = relationsOf(chart);
  const target = withName(trees.get(rels) ?? nothing, "Relationship").find(
    ({ attributes }) => attributes["Type"] === `${relationships}/package`,
  )?.attributes["Target"];
  const workbook = target && parts[resolved(rels, target)];
  return workbook ? readPackage(workbook) : null;
}

const nothing: Element = { name: "", attributes: {}, children: [], text: "" };

const relationsOf = (name: string) => posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);
const sourceOf = (rels: string) => posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, ".rels"));
const resolved = (rels: string, target: string) =>
  target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(posix.dirname(posix.dirname(rels)), target));

/** The archive itself: no folders, no name twice in whatever letters, the content types first. */
function checkEntries(listed: readonly UnzipFileInfo[]): string[] {
  const names = listed.map(({ name }) => name);
  const plain = names.map((name) => name.toLowerCase());
  return [
    ...names
      .filter((name) => name.endsWith("/") || name.includes("\\"))
      .map((name) => `the archive holds the folder ${name}`),
    ...names.filter((_, at) => plain.indexOf(plain[at] ?? "") !== at).map((name) => `the archive holds ${name} twice`),
    ...listed
      .filter(({ compression }) => compression !== 0 && compression !== 8)
      .map(({ name }) => `${name} is packed in another way`),
    ...(names[0] === "[Content_Types].xml" ? [] : ["the content types are not first"]),
  ];
}

function checkContentTypes(names: readonly string[], tree: Element | undefined): string[] {
  if (!tree) return ["there are no content types"];
  const overrides = withName(tree, "Override").map(({ attributes }) => attributes["PartName"] ?? "");
  const extensions = new Set(withName(tree, "Default").map(({ attributes }) => attributes["Extension"]));
  const used = new Set(names.map((name) => name.split(".").at(-1)));
  return [
    ...overrides
      .filter((path) => !names.includes(path.slice(1)))
      .map((path) => `content types name the absent part ${path}`),
    ...overrides.filter((path, at) => overrides.indexOf(path) !== at).map((path) => `content types name ${path} twice`),
    ...names
      .filter((name) => name !== "[Content_Types].xml" && !overrides.includes(`/${name}`))
      .filter((name) => !extensions.has(name.split(".").at(-1)) || /^(ppt|docProps)\/.*[^s]\.xml$/.test(name))
      .map((name) => `${name} has no content type of its own`),
    ...[...extensions]
      .filter((extension) => !used.has(extension))
      .map((extension) => `content types name .${extension}, which no part has`),
  ];
}

function checkRelationships(name: string, tree: Element, names: readonly string[]): string[] {
  const all = withName(tree, "Relationship").map(({ attributes }) => attributes);
  const ids = all.map((relation) => relation["Id"] ?? "");
  return [
    ...ids.filter((id, at) => id === "" || ids.indexOf(id) !== at).map((id) => `${name} repeats ${id}`),
    ...all.flatMap((relation) => {
      const target = relation["Target"] ?? "";
      if (relation["TargetMode"] === "External")
        return /^(https:\/\/|mailto:)/.test(target) ? [] : [`${name} links to ${target}`];
      return names.includes(resolved(name, target)) ? [] : [`${name} leads to the absent part ${target}`];
    }),
  ];
}

/** Every r:id in a part is a relationship of that part. */
function checkReferences(name: string, tree: Element, trees: ReadonlyMap<string, Element>): string[] {
  const own = trees.get(relationsOf(name));
  const known = new Set(withName(own ?? nothing, "Relationship").map(({ attributes }) => attributes["Id"]));
  const asked = withName(tree, null).flatMap(({ attributes }) =>
    ["r:id", "r:embed", "r:link"].flatMap((name) => attributes[name] ?? []),
  );
  return asked.filter((id) => !known.has(id)).map((id) => `${name} asks for ${id}, which it does not have`);
}

function checkColors(name: string, tree: Element): string[] {
  return withName(tree, "a:srgbClr")
    .filter(({ attributes }) => !/^[0-9A-Fa-f]{6}$/.test(attributes["val"] ?? ""))
    .map(({ attributes }) => `${name} has the colour ${attributes["val"]}`);
}

function checkShapes(name: string, tree: Element): string[] {
  const ids = withName(tree, "p:cNvPr").map(({ attributes }) => attributes["id"] ?? "");
  const glued = [...withName(tree, "a:stCxn"), ...withName(tree, "a:endCxn")].map(
    ({ attributes }) => attributes["id"] ?? "",
  );
  const sizes = withName(tree, "a:ext").filter(({ attributes }) => attributes["cx"] !== undefined);
  const bodies = withName(tree, "p:sp").filter(
    (shape) => !withName(shape, "p:ph").some(({ attributes }) => attributes["type"] === "sldImg"),
  );
  return [
    ...ids
      .filter((id, at) => !/^[1-9]\d*$/.test(id) || ids.indexOf(id) !== at)
      .map((id) => `${name} repeats the shape id ${id}`),
    ...glued.filter((id) => !ids.includes(id)).map((id) => `${name} has a connector to no shape (${id})`),
    ...sizes
      .filter(({ attributes }) => !/^\d+$/.test(attributes["cx"] ?? "") || !/^\d+$/.test(attributes["cy"] ?? ""))
      .map(() => `${name} has a shape without a whole size`),
    ...bodies
      .filter((shape) => withName(shape, "p:txBody").length !== 1)
      .map(() => `${name} has a shape without a text body`),
    ...[...withName(tree, "p:txBody"), ...withName(tree, "a:txBody")]
      .filter((body) => !body.children.some((child) => child.name === "a:p"))
      .map(() => `${name} has a text body without a paragraph`),
    ...withName(tree, "p:bgPr")
      .filter((background) => withName(background, "a:effectLst").length === 0)
      .map(() => `${name} has a background without effects`),
    ...withName(tree, "a:tbl").flatMap((table) => {
      const columns = withName(table, "a:gridCol").length;
      const uneven = withName(table, "a:tr").filter((row) => withName(row, "a:tc").length !== columns);
      return uneven.map(() => `${name} has a table row with another number of cells than columns`);
    }),
  ];
}

/** Every part is led to from the root. */
function checkReached(names: readonly string[], trees: ReadonlyMap<string, Element>): string[] {
  const reached = new Set<string>();
  const visit = (rels: string) => {
    const tree = trees.get(rels);
    if (!tree) return;
    for (const { attributes } of withName(tree, "Relationship")) {
      const part = resolved(rels, attributes["Target"] ?? "");
      if (attributes["TargetMode"] === "External" || reached.has(part)) continue;
      reached.add(part);
      visit(relationsOf(part));
    }
  };
  visit("_rels/.rels");
  return names
    .filter(
      (name) =>
        name !== "[Content_Types].xml" &&
        !(name.endsWith(".rels") && (name === "_rels/.rels" || reached.has(sourceOf(name)))) &&
        !reached.has(name),
    )
    .map((name) => `nothing leads to ${name}`);
}
