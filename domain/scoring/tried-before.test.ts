import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { templateUseCase } from "./new-use-case";
import { type Tactic, triedBefore } from "./tried-before";

const { useCases, experiments } = parseWorkspaceFile(sample);
const blank: Tactic = {
  templateId: null,
  moment: null,
  mode: "passive",
  activeForm: null,
  helpType: null,
  channelIds: [],
  audienceIds: [],
};

test("the basket countdown was tried: stopped, with the test that says why", () => {
  const [first] = triedBefore(templateUseCase("UC-11", "new")!, useCases, experiments);
  expect(first).toMatchObject({
    useCaseId: "W06",
    experimentIds: ["T3"],
    matches: expect.arrayContaining(["template", "moment", "mode", "channel"]),
  });
});

test("without a template the same moment, mode and channel is found under any name", () => {
  const candidate: Tactic = {
    ...blank,
    moment: { type: "transition", fromTask: "validate", toTask: "buy" },
    channelIds: ["website"],
  };
  const renamed = useCases.map((useCase) => ({ ...useCase, name: "Something else", templateId: null }));
  const found = triedBefore(candidate, renamed, experiments);
  expect(found[0]).toEqual({
    useCaseId: "W06",
    experimentIds: ["T3"],
    matches: ["moment", "mode", "channel"],
    closeness: 1,
  });
  expect(found.map(({ useCaseId }) => useCaseId)).toContain("W01");
});

test("a quiz on the way to the short list was tried and tested; at the comparison stage only elsewhere", () => {
  const quiz: Tactic = { ...blank, mode: "active", activeForm: "quiz" };
  const at = (fromTask: "explore" | "shortlist", toTask: "shortlist" | "select") =>
    triedBefore(
      { ...quiz, moment: { type: "transition", fromTask, toTask } },
      useCases.map((useCase) => (useCase.id === "W07" ? { ...useCase, activeForm: "quiz" as const } : useCase)),
      experiments,
    );
  expect(at("explore", "shortlist")[0]).toMatchObject({ useCaseId: "W07", experimentIds: ["T2"], closeness: 1 });
  const comparing = at("shortlist", "select").filter(({ matches }) => matches.includes("activeForm"));
  expect(comparing).toMatchObject([{ useCaseId: "W07", matches: ["activeForm", "mode"], closeness: 0.5 }]);
});

test("a test whose use case is gone is still found, at its own moment", () => {
  const orphan = { id: "T0", useCaseId: null, moment: "validate>buy" };
  const found = triedBefore(
    { ...blank, moment: { type: "transition", fromTask: "validate", toTask: "buy" } },
    [],
    [orphan],
  );
  expect(found).toEqual([{ useCaseId: null, experimentIds: ["T0"], matches: ["moment"], closeness: 0.75 }]);
});

test("closest first; the same use cases give the same answer in any order", () => {
  const candidate = templateUseCase("UC-04", "new")!;
  const found = triedBefore(candidate, useCases, experiments);
  expect(found.map(({ closeness }) => closeness)).toEqual(
    found.map(({ closeness }) => closeness).sort((a, b) => b - a),
  );
  expect(triedBefore(candidate, useCases.toReversed(), experiments)).toEqual(found);
});

test("who acts alone is too little to be the same", () => {
  expect(triedBefore(blank, useCases, experiments)).toEqual([]);
});
