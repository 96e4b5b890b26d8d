import { genericDecisionRows } from "@/db/decisions";
import { learningRows } from "@/db/experiments";
import { readBaselineHeads } from "@/db/plan-history";
import { readMoves } from "@/db/roadmap";
import { readUseCaseChanges } from "@/db/use-case-changes";
import type { Workspace } from "@/db/workspace";
import { quarterWords } from "@/domain/deck/deck-words";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { grouped } from "@/domain/grouped";
import { quarterNumber } from "@/domain/quarters";
import type { ReviewMeeting } from "@/domain/returns/returns";
import { type Agenda, buildAgenda } from "@/domain/reviews/build-agenda";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { readShown } from "../finding/read-findings";
import { readChanges } from "../plan-history/read-changes";
import { type Since, sinceOf } from "./meeting-since";
import type { readPeople } from "./people";

const mostMoves = 5_000;

type People = Awaited<ReturnType<typeof readPeople>>;

/** The agenda of a meeting that has not ended, as it is now. */
export async function readAgenda(
  ws: Workspace,
  derived: DerivedWorkspace,
  { meeting, people, asked }: { meeting: ReviewMeeting; people: People; asked: string | null },
): Promise<Agenda & { since: Since; planFrom: string | null }> {
  const since = await sinceOf(ws, meeting, asked);
  const plan = await planSince(ws, since, derived);
  const agenda = buildAgenda(derived, {
    since: since.day,
    // What has come due by now is due, also in a meeting that was to be held before.
    on: meeting.heldOn > derived.today ? meeting.heldOn : derived.today,
    plan: plan.told,
    written: await readUseCaseChanges(ws, since.moment),
    findings: await readShown(ws),
    learnings: await learningRows.read(ws),
    generic: await genericDecisionRows.read(ws),
    decided: derived.file.reviews.filter(({ meetingId }) => meetingId === meeting.id),
    personName: people.nameOf,
  });
  return { ...agenda, since, planFrom: plan.from };
}

/**
 * The plan against the last one that was kept on or before a day; against the first one where there is none that old. Where
 * no plan was ever kept, the moves that stand.
 */
async function planSince(ws: Workspace, { day, moment }: Since, { file }: DerivedWorkspace) {
  const heads = await readBaselineHeads(ws);
  const from = heads.find(({ takenOn }) => takenOn <= day) ?? heads.at(-1);
  if (from) return { told: (await readChanges(ws, from.id, null)).told, from: from.takenOn };
  const names = new Map(file.roadmap?.items.map(({ id, name }) => [id, name]));
  const moves = standingMoves(await readMoves(ws, { since: moment, limit: mostMoves }));
  // Newest first: from where the first of them began to where the last one ended.
  const items = [...grouped(moves, ({ initiativeId }) => initiativeId)].map(([id, own]) => {
    const [was, last] = [own.at(-1)!.from.startQuarter, own[0]!];
    return {
      id,
      name: names.get(id) ?? id,
      group: "moved" as const,
      quartersLater: quarterNumber(last.to.startQuarter) - quarterNumber(was),
      edits: [{ sentence: `From ${quarterWords(was)} to ${quarterWords(last.to.startQuarter)}.` }],
      why: { reason: last.reason, by: last.movedBy, at: last.movedAt },
    };
  });
  return { told: { items, frame: null }, from: null };
}
