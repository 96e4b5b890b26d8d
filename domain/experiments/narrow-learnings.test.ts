import { expect, test } from "vitest";
import { everyLearning, narrowLearnings } from "./narrow-learnings";

const row = (id: string, more: object = {}) => ({
  ...{ id, statement: "A timer sells and is regretted", note: null, audienceId: null, moment: null, channelId: null },
  ...{ tacticId: null, activeForm: null, strength: "once" as const, due: false, names: ["Basket countdown"] },
  ...more,
});

test("found by every field at once, and by words of the statement, the note and the tests", () => {
  const rows = [
    row("K-1", { audienceId: "A1", channelId: "website", due: true }),
    row("K-2", { audienceId: "A1", strength: "contested" }),
    row("K-3", { note: "Seen in spring" }),
  ];
  const found = (filter: object) => narrowLearnings(rows, { ...everyLearning, ...filter }).map(({ id }) => id);
  expect(found({})).toEqual(["K-1", "K-2", "K-3"]);
  expect(found({ audience: "A1" })).toEqual(["K-1", "K-2"]);
  expect(found({ audience: "A1", strength: "contested" })).toEqual(["K-2"]);
  expect(found({ due: "due" })).toEqual(["K-1"]);
  expect(found({ due: "later", text: "COUNTDOWN spring" })).toEqual(["K-3"]);
  expect(found({ learning: "K-2" })).toEqual(["K-2"]);
  expect(found({ channel: "email" })).toEqual([]);
});
