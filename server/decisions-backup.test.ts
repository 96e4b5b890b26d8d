import { expect, test } from "vitest";
import { newTestEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { dump, load } from "@/db/transfer";
import { evidenceKinds } from "@/domain/findings/evidence-kinds";
import { createCaller } from "./root";

const throughJson = (document: unknown) =>
  JSON.parse(JSON.stringify(document)) as { tables: Record<string, Record<string, unknown>[]> };

/** One row at least in everything people decide, rate, note and check beside the plan. */
async function decided() {
  const engine = await newTestEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const editor = createCaller({ engine, userId: idOf.editor, ip: "" });
  const { taskId } = await editor.journey.addTask({
    workspaceId,
    label: "Prüfen \u202eab 👗",
    plain: "",
    afterId: null,
  });
  const decision = {
    workspaceId,
    text: "=1+1 <b>für alle</b>",
    reason: "Weil 'es' \"reicht\"",
    reviewOn: "2027-05-01",
  };
  await editor.genericDecision.decide({ ...decision, kind: "place" });
  await editor.genericDecision.decide({ ...decision, kind: "moment", fromTask: taskId });
  await editor.genericDecision.decide({ ...decision, kind: "cell", useCaseId: "W01", audienceId: "A1" });
  const { page } = await editor.strategy.page({ workspaceId });
  await editor.strategy.rate({ workspaceId, selfRating: 4, note: "Better", version: page.version });
  const { modes } = await editor.strategy.readiness({ workspaceId });
  await editor.strategy.saveReadiness({ workspaceId, modeId: modes[0]!.id, answer: 2, note: "\t“so”", version: 0 });
  const { findings } = await editor.finding.list({ workspaceId });
  const { ruleId, entityId, detail } = findings[0]!;
  const { entityType } = (await editor.finding.list({ workspaceId })).rules[ruleId]!;
  await editor.finding.acknowledge({ workspaceId, ruleId, entityType, entityId, detail, note: "Known", version: null });
  await editor.ledger.tick({ workspaceId, useCaseId: "W09", version: 0, check: "7", passed: true, note: "Asked Ines" });
  const own = { statement: "-5 % returns", values: [{ label: "Returns", number: -0.1, unit: "%" }] };
  const { id } = await editor.evidence.addOwn({
    workspaceId,
    ...own,
    kind: evidenceKinds[0],
    published: "2026-11",
    sampleSize: 1e12,
  });
  await editor.evidence.pin({ workspaceId, evidenceId: id, usedIn: "strategy", note: null });
  return engine;
}

const tables = [
  "generic_decision",
  "own_task",
  "strategy_rating",
  "readiness_check",
  "finding_note",
  "launch_gate",
  "own_evidence",
];

test("decisions, ratings, checks, notes, own tasks and own evidence come back from a backup to the byte", async () => {
  const { document, rows } = await dump(await decided());
  for (const name of tables) expect(document.tables[name]?.length, name).toBeGreaterThan(0);
  const to = await newTestEngine();
  expect(await load(to, throughJson(document))).toBe(rows);
  expect(JSON.stringify((await dump(to)).document)).toBe(JSON.stringify(document));
});

test.each([
  ["generic_decision", { kind: "everything" }, /genericDecision\[\d\]\.kind/],
  ["strategy_rating", { selfRating: 9 }, /strategyRating\[0\]\.selfRating/],
  ["readiness_check", { answers: { any: { answer: "no" } } }, /readinessCheck\[0\]\.answers\.any\.answer/],
  ["launch_gate", { checks: [] }, /launchGate\[0\]\.checks/],
  ["finding_note", { note: "x".repeat(1_001) }, /findingNote\[0\]\.note/],
  ["own_evidence", { values: "many" }, /ownEvidence\[0\]\.values/],
])("a backup with a broken %s is refused with its place, and nothing is stored", async (name, broken, place) => {
  const { tables: held } = throughJson((await dump(await decided())).document);
  Object.assign(held[name]![0]!, broken);
  const empty = await newTestEngine();
  const loading = load(empty, { format: "attune-backup", version: 1, tables: held });
  await expect(loading).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(place) });
  expect((await dump(empty)).rows).toBe(0);
});
