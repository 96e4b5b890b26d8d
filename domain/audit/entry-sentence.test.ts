import { expect, test } from "vitest";
import { entrySentence, type NamedThing, plainSentence } from "./entry-sentence";

const thing = (kind: string, name: string | null, count = 1): NamedThing => ({ kind, name, to: `at/${name}`, count });
const said = (action: string, ...things: NamedThing[]) => plainSentence(entrySentence(action, things));

test("the name stands behind what it is called in the action", () => {
  expect(said("moved initiative", thing("initiative", "Size adviser"))).toBe("moved roadmap item “Size adviser”");
  expect(said("opened scoring round again", thing("scoringRound", "Autumn"))).toBe(
    "opened scoring round “Autumn” again",
  );
  expect(said("took away what is wanted of a metric", thing("ownMetric", "Trust"))).toBe(
    "took away what is wanted of metric “Trust”",
  );
});

test("an action that names no thing goes on to it", () => {
  expect(said("commented", thing("useCase", "Size adviser"))).toBe("commented on use case “Size adviser”");
  expect(said("objected", thing("useCase", "Size adviser"))).toBe("objected: use case “Size adviser”");
  expect(said("asked for approval", thing("strategy", "strategy"))).toBe("asked for approval of the strategy");
  expect(said("signed off strategy", thing("strategy", "strategy"))).toBe("signed off strategy");
  expect(said("said why", thing("initiative", "Size adviser"))).toBe(
    "gave a reason for a change of roadmap item “Size adviser”",
  );
  expect(said("opened the demonstration", thing("account", "Ines Calder"))).toBe("opened the demonstration");
});

test("who comes and what they may do is said as people say it", () => {
  const asked = thing("invitation", "noor@agency.test");
  expect(said("invited member", asked)).toBe("sent invitation “noor@agency.test”");
  expect(said("invited member", { ...asked, name: null })).toBe("sent an invitation");
  expect(said("made new invitation link", asked)).toBe("sent another link for invitation “noor@agency.test”");
  expect(said("changed role", thing("member", "Noor Patel"))).toBe("changed the role of member “Noor Patel”");
});

test("many things are folded: two by name, the others counted", () => {
  const three = ["A", "B", "C"].map((name) => thing("useCase", name));
  expect(said("edited 3 use cases", ...three)).toBe("edited 3 use cases: “A”, “B” and “C”");
  expect(said("edited 5 use cases", ...three, thing("useCase", "D"), thing("useCase", "E"))).toBe(
    "edited 5 use cases: “A”, “B” and 3 others",
  );
  expect(said("imported use cases", thing("useCase", "A", 14))).toBe("imported use cases: “A” and 13 others");
});

test("without a name the action says what there is to say, and only names lead on", () => {
  expect(said("edited use case", thing("useCase", null))).toBe("edited use case");
  expect(entrySentence("edited use case", [thing("useCase", "A")])).toEqual([
    { text: "edited use case ", to: null },
    { text: "“A”", to: "at/A" },
  ]);
});
