import { type Element, textOf, withName } from "./parse-xml";

/** What is cached in a chart is what its workbook holds, and it is drawn along the axes it has. @param sheet of the workbook */
export function checkChart(name: string, tree: Element, sheet: Element | undefined): string[] {
  if (!sheet) return [`${name} has a workbook without a sheet`];
  const cells = new Map(withName(sheet, "c").map((cell) => [cell.attributes["r"] ?? "", textOf(cell)]));
  const references = [...withName(tree, "c:strRef"), ...withName(tree, "c:numRef")];
  return [...checkAxes(name, tree), ...references.flatMap((reference) => checkReference(name, reference, cells))];
}

function checkAxes(name: string, tree: Element): string[] {
  const valueIn = ({ attributes }: Element) => attributes["val"] ?? "";
  const drawn = withName(tree, "c:plotArea").flatMap(({ children }) => children);
  const axes = drawn.filter((child) => /Ax$/.test(child.name));
  const known = axes.flatMap((axis) => axis.children.filter((child) => child.name === "c:axId").map(valueIn));
  const used = drawn
    .filter((child) => /Chart$/.test(child.name))
    .flatMap((chart) => chart.children.filter((child) => child.name === "c:axId").map(valueIn));
  const crossed = axes.flatMap((axis) => withName(axis, "c:crossAx").map(valueIn));
  return [
    ...(used.length === 2 ? [] : [`${name} has ${used.length} axes`]),
    ...[...used, ...crossed].filter((id) => !known.includes(id)).map((id) => `${name} has no axis ${id}`),
  ];
}

function checkReference(name: string, reference: Element, cells: ReadonlyMap<string, string>): string[] {
  const formula = textOf(withName(reference, "c:f")[0]);
  const [, column = "", start = "", last = "", end = start] =
    /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  if (column === "" || (last !== "" && last !== column)) return [`${name} asks for the cells ${formula}`];
  const count = Number(end) - Number(start) + 1;
  const told = withName(reference, "c:ptCount").map(({ attributes }) => Number(attributes["val"]));
  const points = withName(reference, "c:pt").map((point) => ({
    address: `${column}${Number(start) + Number(point.attributes["idx"])}`,
    cached: textOf(withName(point, "c:v")[0]),
  }));
  const shown = new Set(points.map(({ address }) => address));
  const missing = Array.from({ length: count }, (_, at) => `${column}${Number(start) + at}`).filter(
    (address) => cells.has(address) && !shown.has(address),
  );
  return [
    ...told.filter((each) => each !== count).map((each) => `${name} counts ${each} points in ${formula}`),
    ...missing.map((address) => `${name} leaves out ${address} of its workbook`),
    ...points
      .filter(({ address, cached }) => cells.get(address) !== cached)
      .map(
        ({ address, cached }) => `${name} shows ${cached} where its workbook has ${cells.get(address)} (${address})`,
      ),
  ];
}
