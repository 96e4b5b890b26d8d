import { audienceRows, genericMessageRows } from "@/db/customers";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { heardIn } from "@/domain/customers/heard-in";
import { contactCapOf } from "@/domain/customers/message-pressure";
import { type PressureUseCase, pressureByQuarter } from "@/domain/customers/message-pressure-by-quarter";
import { pressureSentence } from "@/domain/customers/pressure-sentence";
import { quarterNumber, quarterOf, quarterOfDay } from "@/domain/quarters";
import type { Initiative } from "@/domain/roadmap/initiative";
import { calendarDay } from "../today";
import { readKnownChannels } from "./known-channels";

const mostQuarters = 12;
const fewestQuarters = 4;

/** This quarter and those of the plan that follow, without a gap; a year where there is no plan. */
function quartersFrom(today: string, planned: readonly string[]): string[] {
  const first = quarterNumber(quarterOfDay(today));
  const last = Math.max(first + fewestQuarters - 1, ...planned.map(quarterNumber));
  return Array.from({ length: Math.min(mostQuarters, last - first + 1) }, (_, at) => quarterOf(first + at));
}

/** Use cases that reach people in a channel that comes to them, and nobody said how often. */
function unknownOf(useCases: readonly PressureUseCase[], items: readonly Initiative[], push: ReadonlySet<string>) {
  return useCases.flatMap((useCase) => {
    const silent = useCase.channelIds.filter((id) => push.has(id) && (useCase.weeklyTouches[id] ?? null) === null);
    const counts = silent.length > 0 && useCase.audienceIds.length > 0 && heardIn(useCase, items) !== null;
    return counts ? [{ id: useCase.id, name: useCase.name, channelIds: silent }] : [];
  });
}

/** Contact pressure per audience and channel, now and by quarter, with everything it is made of. */
export async function readPressure(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const today = row.today ?? calendarDay();
  const channels = await readKnownChannels(ws);
  const audiences = await audienceRows.read(ws);
  const useCases = await useCaseRows.read(ws);
  const initiatives = await initiativeRows.read(ws);
  const genericMessages = await genericMessageRows.read(ws);
  const quarters = quartersFrom(today, row.quarters);
  const { contactCaps } = row;
  const audienceNames = new Map(audiences.map(({ id, name }) => [id, name]));
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  const given = { useCases, genericMessages, initiatives, contactCaps };
  const rows = pressureByQuarter(given, quarters).map((each) => ({
    ...each,
    audience: audienceNames.get(each.audienceId) ?? each.audienceId,
    channel: channelNames.get(each.channelId) ?? each.channelId,
  }));
  const push = new Set(channels.filter(({ pushOrPull }) => pushOrPull === "push").map(({ id }) => id));
  return {
    quarters,
    rows,
    sentence: pressureSentence(rows),
    unknown: unknownOf(useCases, initiatives, push),
    genericMessages,
    channels: channels.map(({ id, name }) => ({ id, name, ...contactCapOf(id, contactCaps) })),
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    /** Of the workspace, where the caps are kept. */
    version: row.version,
    may: { edit: allows(ws.role, "edit") },
  };
}
