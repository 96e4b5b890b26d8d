import { describe, expect, it } from "vitest";
import { blockedRefusal, changesSince, signOffRefusal, signOffStanding, withdrawRefusal } from "./sign-off-standing";

const signed = { verdict: "signed_off" } as const;
const blocked = { verdict: "blocked" } as const;

it("one block outweighs every sign-off", () => {
  expect(signOffStanding([])).toBe("open");
  expect(signOffStanding([signed, signed])).toBe("signed_off");
  expect(signOffStanding([signed, blocked, signed])).toBe("blocked");
});

it("a block needs a reason, a sign-off does not", () => {
  expect(signOffRefusal({ ...blocked, reason: " " })).toMatch(/Say why/);
  expect(signOffRefusal({ ...blocked, reason: "It counts down" })).toBeNull();
  expect(signOffRefusal({ ...signed, reason: null })).toBeNull();
});

describe("taking a verdict back", () => {
  it("needs no reason from whoever gave it", () => {
    expect(withdrawRefusal({ ...blocked, reviewerId: "a" }, { byId: "a", reason: null })).toBeNull();
  });
  it("needs one from another reviewer, who never takes back a sign-off", () => {
    expect(withdrawRefusal({ ...blocked, reviewerId: "a" }, { byId: "b", reason: null })).toMatch(/Say why/);
    expect(withdrawRefusal({ ...blocked, reviewerId: "a" }, { byId: "b", reason: "Done" })).toBeNull();
    expect(withdrawRefusal({ ...signed, reviewerId: "a" }, { byId: "b", reason: "Done" })).toMatch(/Only who/);
  });
});

describe("why a blocked use case does not go live", () => {
  const block = { by: "Noor", on: "12 November 2026", reason: "It counts down." };
  it("says who, when, why and who can lift it", () => {
    expect(blockedRefusal([], ["Noor"])).toBeNull();
    expect(blockedRefusal([block], ["Noor", "Ada", "Ben"])).toBe(
      "Noor blocked this on 12 November 2026: “It counts down.” It cannot go live before that is lifted. Noor, Ada or Ben can lift it on the page of the use case.",
    );
  });
  it("says what to do when nobody reviews any more, and counts further blocks", () => {
    expect(blockedRefusal([block, block], [])).toMatch(/and so did one more.*an admin can make somebody a reviewer/i);
  });
});

it("what moves a use case along is no change of it, nor is what came before", () => {
  const change = (at: number, ...fields: string[]) => ({ at, by: "Ada", fields });
  const changes = [change(9, "status", "liveSince"), change(8, "name", "status"), change(3, "name"), change(9)];
  expect(changesSince(changes, 5)).toEqual([changes[1]]);
});
