import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { newTestEngine, testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { dump, load } from "@/db/transfer";
import { newWorkspace } from "../accounts/new-workspace";
import { createCaller } from "../root";
import { facts, part, point, reviewRoom, type Told } from "./testing/review-room";

const setup = async (file = larkmere()) => {
  const engine = await testEngine();
  return reviewRoom({ engine, ...(await addWorkspace(engine, file)) });
};

test("the agenda tells what changed, harms, is due and is to be decided, each with its place", async () => {
  const { workspaceId, as, add, read } = await setup();
  const { id } = await add();
  const told = await read(id);
  expect(told.meeting).toMatchObject({ state: "due", attendees: ["Ines"], closedBy: null });
  expect(told.since).toMatchObject({ day: "2026-08-22", from: "default" });
  expect(told.sentence).toBe("Five changes, seven points of harm and nine decisions to make.");
  expect(point(told, "changed", "Replenish: ask when against predict")).toMatchObject({
    to: "experiments/T8",
    sentence: expect.stringMatching(/^Concluded on 31 Oct 2026, “Iterate”\. Repeat purchase in 90 days is up 4\.5%/),
    state: "told",
  });
  expect(point(told, "harm", "Abandoned basket reminder")).toMatchObject({ state: "open", to: "use-cases/W01" });
  expect(point(told, "harm", "Dynamic retargeting ads")).toMatchObject({
    state: "decided",
    outcome: "Stop, no ROI by horizon, on 28 Oct 2026.",
  });
  expect(part(told, "stop_rule").points.map(({ object, state }) => [object, state])).toEqual([["Strategy", "told"]]);
  expect(point(told, "decision", "Dynamic retargeting ads")).toMatchObject({
    state: "decided",
    outcome:
      "Stop, no ROI by horizon, on 28 Oct 2026 by Ines Calder. “Ends in 2026-Q4; context ads take a third of the money.”",
    detail: null,
    sentence:
      "Suggested: Stop. Past the time it may take it earned £525,000 and cost £851,000; no test shows a better experience.",
  });
  expect(
    told.suggestions.map(({ useCaseId, suggestion }) => `${useCaseId} ${suggestion?.decision} ${suggestion?.reason}`),
  ).toEqual([
    "W01 continue TABLE_STAKES",
    "W02 continue TABLE_STAKES",
    "W03 continue TABLE_STAKES",
    "W04 continue TABLE_STAKES",
    "W05 stop NO_RETURN_BY_HORIZON",
    "W07 scale TEST_SHIP",
    "W08 scale TEST_SHIP",
    "W09 extend TEST_OPEN",
    "W19 continue_as_cx_investment TEST_CX_GAIN",
    "W20 continue TABLE_STAKES",
  ]);
  const keys = told.parts.flatMap(({ points }) => points.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(told.may).toEqual({ edit: false, note: false, scaleAgainstRule: false });
  expect((await as("owner").review.meeting({ workspaceId, meetingId: id })).may.scaleAgainstRule).toBe(true);

  const longAgo = await read(id, "2026-01-01");
  expect(point(longAgo, "harm", "Basket countdown")).toMatchObject({
    state: "decided",
    detail: "Hollow win: sales rose and customers were hurt.",
    outcome: "Stop, CX harm",
  });
  expect(point(longAgo, "harm", "May 2026 to Jul 2026")).toMatchObject({ to: "metrics", state: "told" });
});

test("moves, scores and status since the last meeting are told with who gave which reason", async () => {
  const { workspaceId, as, add, read } = await setup();
  const studio = { workspaceId, initiativeId: "R24", version: 1, startQuarter: "2028-Q1", lane: "Choosing" };
  await as("editor").roadmap.move({ ...studio, reason: "Content at level 3 comes later." });
  const { useCase } = await as("viewer").useCase.detail({ workspaceId, useCaseId: "W10" });
  const scores = { ...useCase.scores!, customerValue: { need: 1, help: 1, effort: 1, control: 1 } };
  await as("editor").useCase.score({ workspaceId, useCaseId: "W10", version: 1, scores, note: "Nobody asked for it." });
  const first = await add();
  const told = await read(first.id, "2020-01-01");
  expect(point(told, "changed", "Co-design studio")).toMatchObject({
    sentence: "From Q4 2027 to Q1 2028.",
    detail: "“Content at level 3 comes later.”, The editor",
  });
  expect(point(told, "changed", useCase.name)).toMatchObject({
    to: "use-cases/W10",
    sentence: "Verdict “Do now” → “Don't”. Priority 58.7 → 27.2.",
    detail: "“Nobody asked for it.”, The editor",
  });

  await as("editor").review.close({ workspaceId, meetingId: first.id, version: 1 });
  const next = await add({ name: "Review of December" });
  const after = await read(next.id);
  expect(after.since).toMatchObject({ from: "last_meeting", name: "Review of November", planFrom: "2026-11-21" });
  expect(point(after, "changed", "Co-design studio")).toBeUndefined();
  await as("editor").roadmap.move({ ...studio, version: 2, startQuarter: "2028-Q2", reason: null });
  expect(point(await read(next.id), "changed", "Co-design studio")).toMatchObject({
    sentence: "From Q1 2028 to Q2 2028, 1 quarter later.",
    detail: "No reason given, The editor",
  });
});

test("an ended meeting keeps its agenda and who ended it; nothing in it changes until it is opened again with a reason", async () => {
  const { workspaceId, as, add, read, decide } = await setup();
  const { id: meetingId } = await add();
  const decided = await decide({ meetingId, useCaseId: "W01", decision: "continue" });
  const before = await read(meetingId);
  const open = before.parts.reduce((sum, each) => sum + each.open, 0);
  const at = { workspaceId, meetingId };
  const ended = await as("editor").review.close({ ...at, version: 1 });
  expect(ended).toEqual({ version: 2, leftOpen: open });
  await as("editor").finding.acknowledge({
    ...{ workspaceId, ruleId: "R-CRP-2", entityType: "useCase", entityId: "W05", detail: null },
    ...{ note: "Ends in December", version: null },
  });

  const after = await read(meetingId);
  expect(after.meeting).toMatchObject({ state: "ended", closedBy: "The editor", closedAt: expect.any(Number) });
  expect(after.sentence).toMatch(/^Held on 21 Nov 2026: one decision made, \w+ points stayed open\.$/);
  const words = (told: Told) =>
    told.parts.map(({ points }) =>
      points.map(({ object, sentence, to, state, outcome }) => [object, sentence, to, state, outcome]),
    );
  expect(words(after)).toEqual(words(before));
  expect(after.decisions[0]?.fixed).toContain("has ended");

  const review = as("editor").review;
  expect(await review.status(at)).toEqual({ id: meetingId, name: facts.name, ended: true });
  await expect(decide({ meetingId, useCaseId: "W02", decision: "continue" })).rejects.toThrow("has ended");
  await expect(review.takeBackDecision({ workspaceId, reviewId: decided.id, version: 1 })).rejects.toThrow("has ended");
  await expect(review.edit({ ...at, version: 2, ...facts })).rejects.toThrow("has ended");
  await expect(review.close({ ...at, version: 2 })).rejects.toThrow("ended already");
  await expect(review.remove({ ...at, version: 2 })).rejects.toThrow("has ended");

  await review.reopen({ ...at, version: 2, reason: "The retargeting was forgotten." });
  await expect(review.reopen({ ...at, version: 3, reason: "Again" })).rejects.toThrow("is open");
  expect((await read(meetingId)).meeting).toMatchObject({ state: "due", closedBy: null, version: 3 });
  const { reviews } = await as("viewer").planHistory.changes({ workspaceId, since: "last", until: null });
  expect(reviews).toEqual([]);
  await expect(review.remove({ ...at, version: 3 })).rejects.toThrow("A decision was made in this meeting");
  await review.takeBackDecision({ workspaceId, reviewId: decided.id, version: 1 });
  await review.remove({ ...at, version: 3 });
  await review.putBack(at);
  expect((await read(meetingId)).meeting.name).toBe(facts.name);
});

test("meetings are planned, edited and noted; who is late sees what stands there now", async () => {
  const { workspaceId, as, add, read } = await setup();
  const { id: meetingId } = await add();
  const at = { workspaceId, meetingId };
  await expect(add()).rejects.toThrow("There is a meeting “Review of November” on 21 Nov 2026 already");
  await expect(add({ name: "Other", since: "2026-11-30" as never })).rejects.toThrow("Choose a day before the meeting");
  await as("editor").review.edit({ ...at, version: 1, ...facts, heldOn: "2026-11-25" });
  await expect(as("editor").review.edit({ ...at, version: 1, ...facts })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("it is “Review of November” of 25 Nov 2026 now"),
  });
  await as("contributor").review.note({ ...at, version: 2, note: "Legal could not come." });
  await expect(as("contributor").review.note({ ...at, version: 2, note: "Mine" })).rejects.toMatchObject({
    message: expect.stringContaining("Legal could not come."),
  });
  expect((await read(meetingId)).meeting).toMatchObject({ note: "Legal could not come.", state: "planned" });
  const list = await as("viewer").review.meetings({ workspaceId });
  expect(list.sentence).toBe(
    "“Review of November” is on 25 Nov 2026: six use cases to decide about, seven open points of harm.",
  );
  expect(list.rows).toMatchObject([{ id: meetingId, state: "planned", decisions: 0, leftOpen: null, hasNote: true }]);
  expect((await as("viewer").brief.read({ workspaceId })).due).toEqual([
    {
      key: meetingId,
      sentence: "“Review of November” is on 25 Nov 2026.",
      to: `reviews/${meetingId}`,
      date: "2026-11-25",
    },
    { key: "waiting", sentence: "6 use cases wait for a decision.", to: "reviews", date: null },
  ]);
  await expect(read("nowhere")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the deck tells what the last meeting decided, with names; a backup keeps all of it", async () => {
  // Of its own: a backup of the shared one holds what all other tests have stored.
  const engine = await newTestEngine();
  const { workspaceId, idOf, as, add, decide } = reviewRoom({ engine, ...(await addWorkspace(engine, larkmere())) });
  const deckOf = async () => (await as("viewer").deck.preview({ workspaceId })).slides;
  expect((await deckOf()).some(({ kind }) => kind === "decided")).toBe(false);
  const { id: meetingId } = await add();
  await decide({ meetingId, useCaseId: "W05", decision: "pause", note: "Until December." });
  await as("editor").review.close({ workspaceId, meetingId, version: 1 });
  const slide = (await deckOf()).find(({ kind }) => kind === "decided");
  expect(slide?.title).toBe("Review of November, 21 Nov 2026: one use case ends or pauses");
  for (const words of ["Dynamic retargeting ads", "The editor", "Until December.", "decided otherwise"])
    expect(JSON.stringify(slide)).toContain(words);

  const other = await newTestEngine();
  await load(other, JSON.parse(JSON.stringify((await dump(engine)).document)));
  const told = (of: typeof engine) =>
    createCaller({ engine: of, userId: idOf.viewer, ip: "" }).review.meeting({ workspaceId, meetingId, since: null });
  expect(await told(other)).toEqual(await told(engine));
});

test("in the sample one meeting was held and one is planned, which tells what changed since the first", async () => {
  const engine = await newTestEngine();
  const owner = await addUser(engine);
  const { ws, writes } = newWorkspace(engine, { ownerId: owner.id, start: "sample", name: "Northwind" });
  await commit(ws, writes, { action: "opened the demonstration", answer: null });
  const { review, brief } = createCaller({ engine, userId: owner.id, ip: "" });
  const list = await review.meetings({ workspaceId: ws.id });
  expect(list.rows).toMatchObject([
    { name: "December review", state: "planned", decisions: 0, leftOpen: null },
    { name: "October review", state: "ended", decisions: 2, leftOpen: 4 },
  ]);
  const [next, held] = list.rows;
  const october = await review.meeting({ workspaceId: ws.id, meetingId: held!.id, since: null });
  expect(october.decisions.map(({ useCase, told, differs }) => [useCase, told, differs])).toEqual([
    ["First-days reassurance guide", "Continue", true],
    ["Dynamic retargeting ads", "Stop, no ROI by horizon", false],
  ]);

  const december = await review.meeting({ workspaceId: ws.id, meetingId: next!.id, since: null });
  expect(december.since).toMatchObject({ from: "last_meeting", name: "October review", planFrom: "2026-10-12" });
  const moved = part(december, "changed").points.filter(({ to }) => to === "roadmap/changes");
  expect(moved).toHaveLength(8);
  expect(moved[0]?.detail).toMatch(/^“No return by its horizon; context ads take a third of the money\.”, /);
  expect(part(december, "changed").points.filter(({ key }) => key.startsWith("changed use case"))).toEqual([]);
  expect((await brief.read({ workspaceId: ws.id })).due[0]?.sentence).toBe("“December review” is on 3 Dec 2026.");
});
