import { expect, test } from "vitest";
import { readResults } from "./read-results";
import type { ResultMapping, ResultTarget } from "./result-file";
import { putGroups } from "./result-groups";

const target: ResultTarget = {
  names: ["T1"],
  arms: ["control", "new"].map((id) => ({ id, name: id, weight: 1 })),
  metrics: [{ metricId: "M-CONV", type: "proportion" }],
};
const style = { decimalMark: null, dayOrder: null };
const table = (lines: readonly string[]) => {
  const [header = [], ...rows] = lines.map((line) => line.split(","));
  const cells = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  return { sheet: null, header, rows: cells, rowNumbers: rows.map((_, at) => at + 2) };
};
const read = (lines: readonly string[], mapping: ResultMapping) =>
  readResults({ raw: table(lines), mapping, target, style, dayKind: null });

const perPerson: ResultMapping = [
  { holds: "unit" },
  { holds: "arm" },
  { holds: "value", metricId: "M-CONV", blank: "refuse" },
  { holds: "segment" },
];
const perArm: ResultMapping = [
  { holds: "arm" },
  { holds: "segment" },
  { holds: "exposed" },
  { holds: "figure", metricId: "M-CONV", figure: "x" },
];

test("a column that names a group makes groups beside totals, from single people and from rows per arm alike", () => {
  const people = ["id,arm,did,group"];
  for (let at = 0; at < 40; at++)
    people.push(
      `p${at},${at % 2 ? "new" : "control"},${at % 5 ? 0 : 1},${at < 24 ? "Mobile" : at < 36 ? "desktop" : ""}`,
    );
  const { results } = read(people, perPerson);
  expect(results).toMatchObject({
    exposed: { control: 20, new: 20 },
    metrics: { "M-CONV": { control: { x: 4, n: 20 } } },
  });
  expect(results!.segments).toMatchObject([
    {
      name: "Mobile",
      shareOfTraffic: 0.6,
      metricId: "M-CONV",
      arms: { control: { x: 3, n: 12 }, new: { x: 2, n: 12 } },
    },
    { name: "desktop", shareOfTraffic: 0.3, arms: { control: { x: 1, n: 6 }, new: { x: 2, n: 6 } } },
  ]);
  const rows = read(
    ["arm,group,people,did", "control,Mobile,12,3", "new,mobile,12,2", "control,Desktop,6,1", "new,Desktop,6,1"],
    perArm,
  );
  expect(rows.results).toMatchObject({ exposed: { control: 18 }, metrics: { "M-CONV": { new: { x: 3, n: 18 } } } });
  expect(rows.results!.segments!.map(({ name, arms }) => [name, arms["control"]?.x])).toEqual([
    ["Mobile", 3],
    ["Desktop", 1],
  ]);
  expect(read(people, [...perPerson.slice(0, 3), null]).results!.segments).toBeUndefined();
});

test("what cannot be a group is told with its place, and nothing is read", () => {
  const empty = read(["arm,group,people,did", "control,Mobile,12,3", "new,,12,2"], perArm);
  expect(empty).toMatchObject({ results: null, problems: [{ code: "NO_UNITS", row: 3, column: "group" }] });
  const twice = read(["arm,group,people,did", "control,Mobile,12,3", "new,A,1,1", "control,mobile ,12,2"], perArm);
  expect(twice.problems).toMatchObject([{ code: "DUPLICATE_DAY", row: 4 }]);
  const many = [
    "id,arm,did,group",
    ...Array.from({ length: 44 }, (_, at) => `p${at},${at % 2 ? "new" : "control"},0,g${at}`),
  ];
  expect(read(many, perPerson).problems).toMatchObject([
    {
      code: "TOO_MANY_GROUPS",
      row: null,
      column: "group",
      message: expect.stringMatching(/names 44 groups; at most 20/),
    },
  ]);
  const byDay = read(["arm,group,people,did,day"], [...perArm, { holds: "day" }]);
  expect(byDay.refusal).toMatch(/one row per person only/);
});

test("groups of another file stay, those it names again are replaced", () => {
  const group = (name: string, x: number) => ({
    ...{ name, shareOfTraffic: null, metricId: "M-CONV", type: "proportion" as const },
    arms: {
      control: { x, n: 9, mean: null, sd: null, promoters: null, passives: null, detractors: null, invited: null },
    },
  });
  const segments = [group("New", 1), group("Mobile", 2)];
  const put = putGroups({ segments }, [group("mobile", 3), group("Tablet", 4)]);
  expect(put.map(({ name, arms }) => [name, arms["control"]?.x])).toEqual([
    ["New", 1],
    ["mobile", 3],
    ["Tablet", 4],
  ]);
  expect(putGroups({ segments: put }, [group("mobile", 3), group("Tablet", 4)])).toEqual(put);
});
