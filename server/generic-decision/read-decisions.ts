import { readMembers } from "@/db/accounts";
import { audienceRows } from "@/db/customers";
import { genericDecisionRows, ownTaskRows } from "@/db/decisions";
import { useCaseRows } from "@/db/scoring";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { GenericDecision } from "@/domain/customers/generic-decision";
import { isReviewDue, sameWords, sixMonthsAfter } from "@/domain/customers/generic-target";
import { journeyOf } from "@/domain/customers/own-task";
import { byCode } from "@/domain/ordering";
import { readKnownChannels } from "../channel/known-channels";
import { todayOf } from "../today";

const gone = "something that is not here any more";

async function readNames(ws: Workspace) {
  const channels = new Map((await readKnownChannels(ws)).map(({ id, name }) => [id, name]));
  const audiences = new Map((await audienceRows.read(ws)).map(({ id, name }) => [id, name]));
  const useCases = new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  const tasks = new Map(journeyOf(await ownTaskRows.read(ws)).map(({ id, label }) => [id, label]));
  return (decision: GenericDecision): string | null => {
    const channel = decision.channelId && (channels.get(decision.channelId) ?? decision.channelId);
    const audience = decision.audienceId && (audiences.get(decision.audienceId) ?? gone);
    const useCase = decision.useCaseId && (useCases.get(decision.useCaseId) ?? gone);
    if (decision.kind === "place") return null;
    if (decision.kind === "channel") return channel;
    if (decision.kind === "moment")
      return [decision.fromTask, decision.toTask].map((task) => (task ? (tasks.get(task) ?? gone) : "…")).join(" → ");
    return [useCase, channel, audience && `for ${audience}`].filter((part) => part !== null).join(", ");
  };
}

/** Everything that was decided to stay the same for everybody: due ones first, then by the day to look again. */
export async function readDecisions(ws: Workspace) {
  const today = await todayOf(ws);
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  const targetOf = await readNames(ws);
  const decisions = (await genericDecisionRows.read(ws)).map((decision) => ({
    ...decision,
    /** The channel, moment or cell in words; null for a place, which is its own words. */
    target: targetOf(decision),
    decidedByName: names.get(decision.decidedBy) ?? "Somebody who left",
    due: isReviewDue(decision, today),
  }));
  decisions.sort((a, b) => byCode(a.reviewOn ?? "9999", b.reviewOn ?? "9999") || byCode(a.id, b.id));
  const notWhere = (await strategyRows.find(ws, currentStrategy))?.notWhere ?? [];
  return {
    decisions,
    /** Places of the strategy that nobody gave a reason or a day to look again. */
    unexplained: notWhere.filter(
      (text) => !decisions.some((each) => each.kind === "place" && sameWords(each.text, text)),
    ),
    today,
    /** Our default for the day to look again. */
    reviewOn: sixMonthsAfter(today),
    may: { edit: allows(ws.role, "edit") },
  };
}
