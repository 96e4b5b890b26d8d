import { countDone, roundRows, roundSubjectRows } from "@/db/rounds";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { grouped } from "@/domain/grouped";
import { subjectState } from "@/domain/scoring/rounds/subject-state";
import { todayOf } from "../today";
import { nameIn, readRoundPeople } from "./people";

/** Every round, open ones first and the newest first among them, with who is done and what waits for the reader. */
export async function readRounds(ws: Workspace) {
  const rounds = await roundRows.read(ws);
  const subjects = grouped(await roundSubjectRows.read(ws), ({ roundId }) => roundId);
  const counts = new Map((await countDone(ws)).map((count) => [`${count.roundId} ${count.scorerId}`, count]));
  const name = nameIn(await readRoundPeople(ws));
  const today = await todayOf(ws);
  const rows = rounds.map((round) => {
    const states = (subjects.get(round.id) ?? []).map(subjectState);
    const doneBy = (scorerId: string) => counts.get(`${round.id} ${scorerId}`)?.done ?? 0;
    const scorers = round.scorers.map(({ scorerId }) => ({
      ...{ scorerId, name: name(scorerId), done: doneBy(scorerId) },
    }));
    const mine = round.scorers.some(({ scorerId }) => scorerId === ws.userId);
    const waits = mine && round.status === "open" && states.some((state) => state === "hidden");
    return {
      ...{ id: round.id, name: round.name, purpose: round.purpose, subjectKind: round.subjectKind, mode: round.mode },
      ...{ dueOn: round.dueOn, status: round.status, closedAt: round.closedAt },
      subjects: states.length,
      revealed: states.filter((state) => state !== "hidden").length,
      agreed: states.filter((state) => state === "agreed").length,
      people: scorers,
      scorers: scorers.length,
      scorersDone: scorers.filter(({ done }) => done >= states.length).length,
      mineLeft: waits ? Math.max(0, states.length - doneBy(ws.userId)) : mine ? 0 : null,
      overdue: round.status === "open" && round.dueOn !== null && round.dueOn < today,
    };
  });
  rows.reverse();
  rows.sort((a, b) => Number(a.status === "closed") - Number(b.status === "closed"));
  return { rows, may: { edit: allows(ws.role, "edit") } };
}
