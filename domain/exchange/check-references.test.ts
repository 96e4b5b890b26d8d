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

test("a piece of work points at nothing that is not there", () => {
  const roadmap = file.roadmap!;
  const wrong: Readonly<Record<string, object>> = {
    R02: { refId: "B99" },
    R03: { refId: "W99", ownerId: "U99" },
    R16: { needsIds: ["R06", "R99"] },
    R27: { stopRule: { text: "We stop", metricId: "M-NONE", value: null, byDate: null } },
  };
  const items = roadmap.items.map((item) => ({ ...item, ...wrong[item.id] }));
  expect(checkReferences({ ...file, roadmap: { ...roadmap, items } })).toEqual([
    { path: "roadmap.items[1].refId", message: 'There is no building block "B99" in this workspace.' },
    { path: "roadmap.items[2].refId", message: 'There is no use case "W99" in this workspace.' },
    { path: "roadmap.items[2].ownerId", message: 'There is no person "U99" in this workspace.' },
    { path: "roadmap.items[15].needsIds[1]", message: 'There is no piece of work "R99" in this workspace.' },
    { path: "roadmap.items[26].stopRule.metricId", message: 'There is no metric "M-NONE" in this workspace.' },
  ]);
});
