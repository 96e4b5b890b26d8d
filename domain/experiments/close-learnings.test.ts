import { expect, test } from "vitest";
import { closeLearnings } from "./close-learnings";

const unsaid = { moment: null, tacticId: null, activeForm: null, audienceId: null, channelId: null };
const candidate = {
  moment: "explore>shortlist",
  templateId: "UC-02",
  activeForm: "quiz",
  audienceIds: ["A1"],
  channelIds: ["website", "app"],
};

test("learnings are found by where they hold, the closest first", () => {
  const learnings = [
    { id: "K1", ...unsaid, activeForm: "quiz" as const },
    { id: "K2", ...unsaid, moment: "explore>shortlist", activeForm: "quiz" as const },
    { id: "K3", ...unsaid, activeForm: "quiz" as const, audienceId: "A1", channelId: "app" },
    { id: "K4", ...unsaid, tacticId: "UC-02", moment: "validate>buy" },
  ];
  expect(closeLearnings(candidate, learnings).map(({ id }) => id)).toEqual(["K2", "K3", "K4", "K1"]);
});

test("one that holds everywhere, or only for the same people in the same channel, is not about this test", () => {
  const learnings = [
    { id: "K1", ...unsaid },
    { id: "K2", ...unsaid, audienceId: "A1", channelId: "website" },
  ];
  expect(closeLearnings(candidate, learnings)).toEqual([]);
  const silent = { moment: null, templateId: null, activeForm: null, audienceIds: [], channelIds: [] };
  expect(closeLearnings(silent, learnings)).toEqual([]);
});
