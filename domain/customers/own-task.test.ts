import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { journeyOf } from "./own-task";

const own = (id: string, after: string | null) => ({ id, label: id, plain: null, after });

test("own tasks stand behind the task they follow, whatever the order they come in", () => {
  const journey = journeyOf([own("T-B", "T-A"), own("T-A", "select"), own("T-0", null), own("T-X", "nothing-known")]);
  const ids = journey.map(({ id }) => id);
  expect(ids[0]).toBe("T-0");
  expect(ids.slice(ids.indexOf("select"), ids.indexOf("select") + 4)).toEqual(["select", "T-A", "T-B", "validate"]);
  expect(ids.at(-1)).toBe("T-X");
});

test("a moment may name an own task, and none that is nobody's", () => {
  const [first, ...others] = sample.useCases;
  const at = (fromTask: string) => ({
    ...sample,
    useCases: [{ ...first, moment: { type: "stage", fromTask } }, ...others],
  });
  expect(() => parseWorkspaceFile(at("measure"))).toThrow('useCases[0].moment.fromTask: "measure" is no task');
  const file = parseWorkspaceFile({ ...at("measure"), ownTasks: [own("measure", "explore")] });
  expect(file.useCases[0]?.moment.fromTask).toBe("measure");
});
