import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { ChartBox } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import type { DeckPart } from "@/domain/deck/saved-deck";
import { emptyWorkspace, hugeWorkspace } from "@/domain/deck/testing/hostile-workspaces";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { chartSheet } from "./chart-sheet";
import { chartWorkbook } from "./chart-workbook";
import { chartXml } from "./chart-xml";
import { checkPackage } from "./check-package";
import { deckPackage } from "./deck-package";
import { parseXml, textOf, withName } from "./parse-xml";

const charted: readonly DeckPart[] = ["scorecard", "matrix", "modes", "foundations", "timeline", "returns"];

/** The parts with charts, and those drawn of many shapes. */
const drawn = (file: WorkspaceFile) =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), {
    parts: charted.map((part) => ({ id: part, part, subjectId: null, title: null, notes: null })),
    name: "drawn",
  });
const larkmere = parseWorkspaceFile(sample);
const charts = drawn(larkmere).slides.flatMap(({ boxes }) => boxes.filter((box) => box.kind === "chart"));
const formOf = (form: ChartBox["form"]) => charts.filter((box) => box.form === form);

it.each([
  ["the sample", larkmere],
  ["an empty workspace", emptyWorkspace()],
  ["12 use cases of 400 characters", hugeWorkspace({ items: 12, quarters: 6, length: 400, lanes: 3 })],
])("the drawn parts of the deck of %s are without a defect", (_, file) => {
  expect(checkPackage(deckPackage(drawn(file)))).toEqual([]);
});

describe("charts", () => {
  it("are native, one form for each kind of story", () => {
    expect(formOf("line")).toHaveLength(2);
    expect(formOf("scatter")).toHaveLength(1);
    expect(formOf("column")).toHaveLength(2);
    const forms = charts.map((box) => /<c:(\w+Chart)>/.exec(chartXml(box))?.[1]);
    expect(forms).toEqual(["lineChart", "lineChart", "scatterChart", "barChart", "barChart"]);
  });

  it.each(charts.map((box) => [box.name, box] as const))("%s has in its workbook what it draws", (_, box) => {
    const sheet = chartSheet(box);
    const xml = parseXml(strFromU8(unzipSync(chartWorkbook(box))["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
    const rows = withName(xml, "row").map((row) => withName(row, "c").map(textOf));
    expect(rows).toEqual(sheet.map((row) => row.flatMap((value) => (value === null ? [] : [String(value)]))));
    const cached = withName(parseXml(chartXml(box)), "c:v").map(textOf);
    for (const value of rows.flat().filter((text) => text !== "" && Number.isFinite(Number(text))))
      expect(cached).toContain(value);
  });

  it("calls each of the first ten by its number, and what is to be redesigned by its name", () => {
    const [matrix] = formOf("scatter");
    if (matrix?.form !== "scatter") throw new Error("There is no matrix");
    const points = matrix.groups.flatMap((group) => group.points);
    const labels = points.flatMap(({ label }) => label?.text ?? []);
    expect(labels).toEqual(expect.arrayContaining(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]));
    expect(labels).toContain("Dynamic retargeting ads");
    expect(points.every(({ about }) => about?.kind === "useCase")).toBe(true);
  });

  it("keep a number with its row where several groups share the column across", () => {
    const [matrix] = formOf("scatter");
    if (matrix?.form !== "scatter") throw new Error("There is no matrix");
    const tree = parseXml(chartXml(matrix));
    const shown = withName(tree, "c:yVal").flatMap((values) =>
      withName(values, "c:pt").map((point) => point.attributes["idx"]),
    );
    const all = matrix.groups.flatMap((group) => group.points);
    expect(shown.map(Number)).toEqual(all.map((_, at) => at));
    const labelled = withName(tree, "c:dLbl").map((label) => [
      Number(withName(label, "c:idx")[0]?.attributes["val"]),
      withName(label, "a:t").map(textOf).join(""),
    ]);
    expect(labelled).toEqual(all.flatMap(({ label }, at) => (label ? [[at, label.text]] : [])));
  });
});
