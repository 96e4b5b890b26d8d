import { readWorkspaceRow } from "@/db/profile";
import { countAnswers, readRoundSubjects, readVisibleAnswers } from "@/db/rounds";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { groupsOf, keysOf } from "@/domain/scoring/rounds/criteria";
import { readSubject as readAnswers } from "@/domain/scoring/rounds/read-round";
import { subjectState } from "@/domain/scoring/rounds/subject-state";
import { parametersOf } from "@/domain/settings";
import { findRound, findSubjectOf } from "./find-round";
import { nameIn, readRoundPeople } from "./people";
import { confidenceAnchors } from "./read-detail";
import { readTarget } from "./read-target";
import { readBrief } from "./subjects";

/**
 * One subject of a round as the reader may see it: the questions, their own answers, how far the others are; and
 * after the reveal every answer, the spread, and what storing an agreement would change.
 */
export async function readSubject(ws: Workspace, roundId: string, subjectId: string) {
  const round = await findRound(ws, roundId);
  const subject = await findSubjectOf(ws, roundId, subjectId);
  const people = await readRoundPeople(ws);
  const name = nameIn(people);
  const visible = await readVisibleAnswers(ws, { roundId, subjectId });
  const counts = new Map((await countAnswers(ws, roundId, subjectId)).map((count) => [count.scorerId, count]));
  const state = subjectState(subject);
  const order = (await readRoundSubjects(ws, roundId)).map((each) => each.subjectId);
  const at = order.indexOf(subjectId);
  const me = round.scorers.find(({ scorerId }) => scorerId === ws.userId) ?? null;
  const mine = visible.find(({ scorerId }) => scorerId === ws.userId);
  const groups = groupsOf(round.subjectKind);
  const edit = allows(ws.role, "edit");
  const { settings } = await readWorkspaceRow(ws);
  return {
    round: {
      ...{ id: round.id, name: round.name, subjectKind: round.subjectKind, mode: round.mode, status: round.status },
      currentSubjectId: round.currentSubjectId,
    },
    subjectId,
    version: subject.version,
    state,
    brief: await readBrief(ws, round.subjectKind, subjectId),
    place: { at: at + 1, of: order.length, previousId: order[at - 1] ?? null, nextId: order[at + 1] ?? null },
    groups,
    confidenceAnchors,
    me,
    mine: { answers: mine?.answers ?? {}, version: mine?.version ?? 0, doneAt: mine?.doneAt ?? null },
    progress: round.scorers.map(({ scorerId, groups: allowed }) => {
      const count = counts.get(scorerId);
      // Whoever writes for a person without an account builds on the state that this number names.
      const writable = edit && round.mode === "live" && !people.some(({ id, account }) => id === scorerId && account);
      return {
        ...{ scorerId, groups: allowed, name: name(scorerId) },
        answered: count?.answered ?? 0,
        of: keysOf(round.subjectKind, allowed).length,
        done: count?.done ?? false,
        enterVersion: writable ? (count?.version ?? 0) : null,
      };
    }),
    shown:
      state === "hidden"
        ? null
        : {
            reading: readAnswers(
              { subjectId, revealedAt: subject.revealedAt, given: visible },
              keysOf(
                round.subjectKind,
                groups.map(({ id }) => id),
              ),
              parametersOf(settings).scorerSpreadFrom,
            ),
            names: Object.fromEntries(visible.map(({ scorerId }) => [scorerId, name(scorerId)])),
            target: await readTarget(ws, round.subjectKind, subjectId),
            agreed: subject.agreed?.answers ?? null,
            agreedBy: subject.agreedBy === null ? null : name(subject.agreedBy),
            agreedAt: subject.agreedAt,
            note: subject.note,
          },
    may: { edit, contribute: allows(ws.role, "contribute") },
  };
}
