import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { partsProblem } from "./chosen-parts";
import { sampleDecksOf } from "./sample-decks";

test("the decks of the sample are sound, and name no test that is not there", () => {
  const file = parseWorkspaceFile(sample);
  const decks = sampleDecksOf(file);
  expect(decks.map(({ name }) => name)).toEqual(["Board, December 2026", "Steering, every month"]);
  for (const { parts, name } of decks) expect(partsProblem(parts), name).toBeNull();
  expect(decks[0]?.parts.find(({ id }) => id === "readout")?.subjectId).toBe("T3");
  const bare = sampleDecksOf({ ...file, experiments: [] })[0]?.parts.find(({ id }) => id === "readout");
  expect(bare).toMatchObject({ subjectId: null, title: null });
});
