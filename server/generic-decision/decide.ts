import { createHash, randomUUID } from "node:crypto";
import { commit, type Write } from "@/db/commit";
import { audienceRows } from "@/db/customers";
import { genericDecisionRows, ownTaskRows } from "@/db/decisions";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import type { GenericDecision } from "@/domain/customers/generic-decision";
import { type GenericTarget, targetKey, targetProblem } from "@/domain/customers/generic-target";
import { journeyOf } from "@/domain/customers/own-task";
import { AttuneError } from "@/domain/errors";
import { requireChannel } from "../channel/known-channels";
import { notWhereWrites } from "./place-writes";

type Said = { text: string; reason: string; reviewOn: string };
type At = { decisionId: string; version: number };

/** Refuses a channel, audience, use case or task that this workspace does not have. */
async function requireTarget(ws: EditableWorkspace, target: GenericTarget): Promise<void> {
  const { channelId, audienceId, useCaseId } = target;
  if (channelId !== null) await requireChannel(ws, channelId);
  if (audienceId !== null && !(await audienceRows.find(ws, audienceId)))
    throw new AttuneError("not_found", "This audience is not here any more.");
  if (useCaseId !== null && !(await useCaseRows.find(ws, useCaseId)))
    throw new AttuneError("not_found", "This use case is not here any more.");
  const tasks = [target.fromTask, target.toTask].filter((task) => task !== null);
  if (tasks.length > 0) {
    const journey = new Set(journeyOf(await ownTaskRows.read(ws)).map(({ id }) => id));
    if (tasks.some((task) => !journey.has(task)))
      throw new AttuneError("not_found", "This task of the journey is not here any more.");
  }
}

async function refuseSecond(ws: EditableWorkspace, target: GenericTarget, except: string | null): Promise<void> {
  const key = targetKey(target);
  const same = (await genericDecisionRows.read(ws)).find((each) => each.id !== except && targetKey(each) === key);
  if (same) throw new AttuneError("invalid", `This is decided already: “${same.text}”. Change that decision instead.`);
}

/** Only what the kind is about; the rest would say things that nobody asked. */
function targetOf(given: GenericTarget): GenericTarget {
  const nothing = { channelId: null, audienceId: null, useCaseId: null, fromTask: null, toTask: null };
  const { kind, text, channelId, audienceId, useCaseId, fromTask, toTask } = given;
  if (kind === "place") return { kind, text, ...nothing };
  if (kind === "channel") return { kind, text, ...nothing, channelId };
  if (kind === "moment") return { kind, text, ...nothing, fromTask, toTask };
  return { kind, text, ...nothing, channelId, audienceId, useCaseId };
}

/** The same target gets the same id, so that two people who decide at once cannot both. Words may change: no key. */
const idOf = (target: GenericTarget) =>
  `G-${target.kind === "place" ? randomUUID().slice(0, 13) : createHash("sha256").update(targetKey(target)).digest("hex").slice(0, 16)}`;

/** Decides that something stays the same for everybody; a place also enters the strategy's list. */
export async function decide(ws: EditableWorkspace, given: GenericTarget & Said) {
  await requireTarget(ws, given);
  const target = targetOf(given);
  const problem = targetProblem(target);
  if (problem) throw new AttuneError("invalid", problem);
  await refuseSecond(ws, target, null);
  const { reason, reviewOn } = given;
  const id = idOf(target);
  const decision = { ...target, id, reason, reviewOn, decidedBy: ws.userId, decidedAt: Date.now() };
  const writes: Write[] = [genericDecisionRows.add(ws, decision)];
  if (target.kind === "place") writes.push(...(await notWhereWrites(ws, { gains: target.text })));
  return commit(ws, writes, { action: "decided to keep generic", reason, answer: { id, version: 1 } });
}

async function storedDecision(ws: EditableWorkspace, decisionId: string): Promise<Stored<GenericDecision>> {
  const decision = await genericDecisionRows.find(ws, decisionId);
  if (!decision) throw new AttuneError("not_found", "This decision is not here any more.");
  return decision;
}

/** Changes words, reason or day; what it is about stays. Who changed it stands by it from now on. */
export async function changeDecision(ws: EditableWorkspace, { decisionId, version }: At, said: Said) {
  const before = await storedDecision(ws, decisionId);
  const after = { ...before, ...said, decidedBy: ws.userId, decidedAt: Date.now() };
  await refuseSecond(ws, after, decisionId);
  const writes: Write[] = [genericDecisionRows.put(ws, { ...before, version }, after)];
  if (before.kind === "place") writes.push(...(await notWhereWrites(ws, { gains: said.text, loses: before.text })));
  return commit(ws, writes, {
    action: "changed decision to keep generic",
    reason: said.reason,
    answer: { version: version + 1 },
  });
}

/** Takes the decision back, with why; a place also leaves the strategy's list. */
export async function withdrawDecision(ws: EditableWorkspace, { decisionId, version }: At, reason: string) {
  const before = await storedDecision(ws, decisionId);
  const writes: Write[] = [genericDecisionRows.remove(ws, { ...before, version })];
  if (before.kind === "place") writes.push(...(await notWhereWrites(ws, { loses: before.text })));
  return commit(ws, writes, { action: "withdrew decision to keep generic", reason, answer: null });
}
