import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { figures, testScene } from "./testing/test-scene";

test("the history says who did what from what to what: plan, start, amendment, results, conclusion, override, proposals, learning, removal", async () => {
  const engine = await testEngine();
  const { workspaceId, as, started, post } = testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
  const { experimentId } = await started();
  const at = { workspaceId, experimentId };
  await as("editor").amend({
    ...at,
    version: 2,
    set: { minEffectRelative: 0.03 },
    reason: "Three percent is worth it",
  });
  await as("contributor").edit({ ...at, version: 3, set: { name: "Countdown, calmer", ownerId: "U1" } });
  await as("contributor").enterResults({
    ...{ ...at, version: 4, exposed: { control: 40_000, treatment: 40_000 } },
    figures: {
      "M-CONV": { control: figures({ x: 12_000, n: 40_000 }), treatment: figures({ x: 12_700, n: 40_000 }) },
      "M-REGRET": { control: figures({ x: 100, n: 1_000 }), treatment: figures({ x: 190, n: 1_000 }) },
      "M-RUSH": {},
    },
  });
  const file = new Blob([
    "Arm,People,Felt rushed yes,Felt rushed answers\nAs it is today,40000,200,1000\nNew,40000,210,1000\n",
  ]);
  const written = await post({ experimentId, step: "write", requestKey: crypto.randomUUID(), file });
  expect(written.status).toBe(200);
  await as("editor").conclude({ ...at, version: 6, endDate: "2026-10-20" });
  const { version } = await as("viewer").status(at);
  await as("editor").accept({ ...at, version, proposal: "follow_up" });
  await as("editor").takeBackProposal({ ...at, version: version + 1, proposal: "follow_up" });
  await as("contributor").writeLearning({ ...at, version: version + 2, learning: "Hurry is regretted." });
  await as("editor").override({
    ...{ ...at, version: version + 3, decision: "iterate" },
    reason: "The timer can be made honest",
  });

  const { entries, next } = await as("viewer").history(at);
  expect(next).toBeNull();
  const told = (deed: RegExp) => entries.find((entry) => deed.test(entry.deed))!;
  expect(entries.at(-1)).toMatchObject({ by: "The contributor", deed: "logged it as a draft", lines: [] });
  expect(told(/^started it/).lines).toContain("Status: a draft → running");
  expect(told(/^changed the plan/)).toMatchObject({ by: "The editor", reason: "Three percent is worth it" });
  expect(told(/^changed the plan/).lines[0]).toBe("Smallest change worth having: 2% → 3%");
  expect(told(/^changed it/).lines).toEqual([
    "Name: “Countdown, gentler” → “Countdown, calmer”",
    expect.stringMatching(/^Owner: .+ → .+$/),
  ]);
  expect(told(/^typed in/).lines).toEqual(
    expect.arrayContaining([
      "People in “New”: not known → 40,000",
      "Conversion rate, New: not known → 12,700 of 40,000",
      "Purchase regret, New: not known → 190 of 1,000",
    ]),
  );
  expect(told(/^concluded it/).lines).toEqual(
    expect.arrayContaining(["Decision: not set → Stop", "It is a hollow win.", "Concluded: not set → 21 Nov 2026"]),
  );
  expect(told(/^accepted its follow-up/)).toMatchObject({ reason: null });
  expect(told(/^took back its follow-up/)).toBeDefined();
  expect(told(/^wrote down/).lines).toEqual(["What we learned: not set → “Hurry is regretted.”"]);
  expect(told(/^decided otherwise/)).toMatchObject({
    reason: "The timer can be made honest",
    lines: ["Decided otherwise: Iterate, by The editor."],
  });
  expect(told(/^imported results/)).toMatchObject({ source: "results.csv", reason: null });
});

test("a removal and its putting back are on record, and a follow-up says where it came from", async () => {
  const engine = await testEngine();
  const { workspaceId, as, started } = testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
  const { experimentId, version } = await started();
  const at = { workspaceId, experimentId };
  await as("editor").remove({ ...at, version });
  await expect(as("viewer").history(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("editor").putBack(at);
  const { entries } = await as("viewer").history(at);
  expect(entries.map(({ deed }) => deed)).toEqual([
    "put it back",
    "removed it",
    "started it; the plan is frozen from here on",
    "logged it as a draft",
  ]);
  expect((await as("viewer").history({ ...at, cursor: entries[1]!.seq })).entries).toHaveLength(2);

  const sample = await as("viewer").history({ workspaceId, experimentId: "T3" });
  expect(sample.entries).toMatchObject([{ deed: "brought it in with the workspace", lines: [] }]);
});
