import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../workspace-file";
import { plainKinds } from "./kind-keys";
import { plainTable } from "./plain-tables";

const file = parseWorkspaceFile(sample);

test("every list of the plan is a table, each row as wide as its head, no heading twice", () => {
  for (const kind of plainKinds) {
    const { header, rows } = plainTable(kind, file);
    expect(new Set(header).size, kind).toBe(header.length);
    for (const row of rows) expect(row, kind).toHaveLength(header.length);
  }
  expect(plainTable("outcomes", file).rows).toHaveLength(file.outcomes.length);
  expect(plainTable("pitfalls", file).rows).toHaveLength(file.pitfalls.length);
});

test("an id is followed by what it is called, and a list is one cell", () => {
  const { header, rows } = plainTable("outcomes", file);
  const first = Object.fromEntries(header.map((heading, at) => [heading, rows[0]?.[at]]));
  const [outcome] = file.outcomes;
  expect(first["Business objective id"]).toBe(outcome?.businessObjectiveId);
  expect(first["Business objective"]).toBe(
    file.businessObjectives.find(({ id }) => id === outcome?.businessObjectiveId)?.name,
  );
  const asks = plainTable("asks", file);
  expect(asks.rows[0]).toContain("Approve deletion of four unused data items");
});

test("an empty workspace has tables without rows", () => {
  const empty = parseWorkspaceFile({ workspace: { name: "Empty" } });
  for (const kind of plainKinds) expect(plainTable(kind, empty).rows, kind).toEqual([]);
});
