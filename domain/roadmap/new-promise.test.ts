import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { newPromise } from "./new-promise";

const item = parseWorkspaceFile(sample).roadmap!.items.find(({ id }) => id === "R24")!;
const dropped = { ...item, status: "dropped" as const };

test("adding, pointing elsewhere, moving, starting and planning again commit; nothing else does", () => {
  expect(newPromise(null, item)).toBe("put on the roadmap");
  expect(newPromise({ ...item, refId: "W01" }, item)).toBe("stored like that");
  expect(newPromise({ ...item, kind: "experiment" }, item)).toBe("stored like that");
  expect(newPromise(item, { ...item, startQuarter: "2030-Q1" })).toBe("moved");
  expect(newPromise(item, { ...item, status: "in_progress" })).toBe("started");
  expect(newPromise(dropped, item)).toBe("put on the roadmap");
  for (const after of [null, item, dropped, { ...item, status: "done" as const }, { ...item, name: "Other" }])
    expect(newPromise(item, after)).toBeNull();
  expect(newPromise(null, dropped)).toBeNull();
  expect(newPromise(null, { ...item, kind: "experiment" })).toBeNull();
});
