import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { checkReferences } from "./check-references";
import { parseWorkspaceFile } from "./workspace-file";

const file = parseWorkspaceFile(sample);

test("the sample and an empty workspace can be stored", () => {
  expect(checkReferences(file)).toEqual([]);
  expect(checkReferences(parseWorkspaceFile({ workspace: { name: "Empty" } }))).toEqual([]);
});

test("an id given twice is refused where it is given again", () => {
  const [first, ...rest] = file.useCases;
  const doubled = { ...file, useCases: [first!, { ...first!, name: "Again" }, ...rest] };
  expect(checkReferences(doubled)).toEqual([
    { path: "useCases[1].id", message: '"W01" is in this list more than once.' },
  ]);
});

test("a reference to what is not there is refused with its path", () => {
  const useCases = file.useCases.map((useCase, index) =>
    index === 2 ? { ...useCase, outcomeId: "O99", audienceIds: ["A1", "A99"] } : useCase,
  );
  const outcomes = file.outcomes.map((outcome) => ({ ...outcome, customerObjectiveId: "CO99" })).slice(0, 1);
  const paths = checkReferences({ ...file, useCases, outcomes }).map(({ path }) => path);
  expect(paths).toContain("useCases[2].outcomeId");
  expect(paths).toContain("useCases[2].audienceIds[1]");
  expect(paths).toContain("outcomes[0].customerObjectiveId");
});

test("nothing of one's own has the id of something that ships", () => {
  const task = { id: "explore", label: "Explore again", plain: null, after: null };
  const problems = checkReferences({ ...file, ownTasks: [task] });
  expect(problems).toEqual([{ path: "ownTasks[0].id", message: '"explore" is the id of something in the library.' }]);
});
