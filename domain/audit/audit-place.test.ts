import { expect, test } from "vitest";
import { auditPlaceOf, knownKinds } from "./audit-place";
import { masked } from "./masked";
import { sinceWords } from "./since-words";

test("a list shows its kinds, a page of one thing only that thing", () => {
  expect(auditPlaceOf("use-cases")).toMatchObject({ objectId: null, kinds: expect.arrayContaining(["useCase"]) });
  expect(auditPlaceOf("use-cases/W12")).toEqual({ kinds: ["useCase", "launchGate"], objectId: "W12" });
  expect(auditPlaceOf("use-cases/matrix")?.objectId).toBeNull();
  expect(auditPlaceOf("roadmap/scenarios/S1")).toEqual({ kinds: ["scenario"], objectId: "S1" });
  expect(auditPlaceOf("experiments/T1/plan")).toEqual({ kinds: ["experiment"], objectId: "T1" });
  expect(auditPlaceOf("brief")).toEqual({ kinds: null, objectId: null });
});

test("screens without a history show nothing, no place names what the history does not know", () => {
  expect([auditPlaceOf(""), auditPlaceOf("inbox"), auditPlaceOf("constructor")]).toEqual([null, null, null]);
  for (const path of ["why", "outcomes", "rounds", "roadmap", "metrics", "metrics/M1", "deck/D1", "members"])
    for (const kind of auditPlaceOf(path)?.kinds ?? [""]) expect(knownKinds, `${path} ${kind}`).toContain(kind);
});

test("what opens a door is never told, addresses of invitations only to whoever manages members", () => {
  const invitation = { email: "a@b.test", role: "editor", secretHash: "x", nested: [{ passphraseHash: "y", n: 1 }] };
  expect(masked("invitation", invitation, { managesMembers: true })).toEqual({
    ...{ email: "a@b.test", role: "editor", nested: [{ n: 1 }] },
  });
  expect(masked("invitation", invitation, { managesMembers: false })).toEqual({ role: "editor", nested: [{ n: 1 }] });
});

test("what is new is counted in one sentence", () => {
  expect(sinceWords({ changes: 3, people: 2, when: "12 Nov 2026" })).toBe(
    "3 changes by 2 people since you were here on 12 Nov 2026",
  );
  expect(sinceWords({ changes: 1, people: 1, when: "12 Nov 2026" })).toMatch(/^1 change by 1 person/);
  expect(sinceWords({ changes: 900, people: 1, when: "x" })).toMatch(/^At least 200 changes/);
});
