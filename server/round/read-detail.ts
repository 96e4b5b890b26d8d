import rubrics from "@/content/rubrics.json";
import { readWorkspaceRow } from "@/db/profile";
import { countDone, readOwnAnswers, readRoundSubjects, readVisibleAnswers } from "@/db/rounds";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { grouped } from "@/domain/grouped";
import { groupsOf, keysOf } from "@/domain/scoring/rounds/criteria";
import { readRound } from "@/domain/scoring/rounds/read-round";
import { roundAgreement } from "@/domain/scoring/rounds/round-agreement";
import { subjectState } from "@/domain/scoring/rounds/subject-state";
import { parametersOf } from "@/domain/settings";
import { todayOf } from "../today";
import { findRound } from "./find-round";
import { nameIn, readRoundPeople } from "./people";
import { gone, readSubjectNames } from "./subjects";

/** One round: what it is about, who scores and how far they are. Nothing of what anybody answered. */
export async function readDetail(ws: Workspace, roundId: string) {
  const round = await findRound(ws, roundId);
  const names = await readSubjectNames(ws, round.subjectKind);
  const people = await readRoundPeople(ws);
  const name = nameIn(people);
  const counts = new Map((await countDone(ws, roundId)).map((count) => [count.scorerId, count]));
  const own = new Map((await readOwnAnswers(ws, roundId)).map((answer) => [answer.subjectId, answer]));
  const me = round.scorers.find(({ scorerId }) => scorerId === ws.userId) ?? null;
  const questions = me ? keysOf(round.subjectKind, me.groups).length : 0;
  const subjects = (await readRoundSubjects(ws, roundId)).map((subject) => {
    const mine = own.get(subject.subjectId);
    return {
      subjectId: subject.subjectId,
      name: names.get(subject.subjectId) ?? gone,
      state: subjectState(subject),
      mine: me
        ? { answered: Object.keys(mine?.answers ?? {}).length, of: questions, done: mine?.doneAt != null }
        : null,
    };
  });
  const scorers = round.scorers.map(({ scorerId, groups }) => ({
    ...{ scorerId, groups, name: name(scorerId), done: counts.get(scorerId)?.done ?? 0 },
    account: people.some(({ id, account }) => id === scorerId && account),
  }));
  const states = subjects.map(({ state }) => state);
  return {
    round: { ...round, createdByName: name(round.createdBy) },
    subjects,
    scorers,
    me,
    groups: groupsOf(round.subjectKind).map(({ id, label }) => ({ id, label })),
    standing: {
      ...{ mode: round.mode, status: round.status, subjects: subjects.length },
      revealed: states.filter((state) => state !== "hidden").length,
      agreed: states.filter((state) => state === "agreed").length,
      scorers: scorers.length,
      scorersDone: scorers.filter(({ done }) => done >= subjects.length).length,
      mineLeft: me ? subjects.filter(({ state, mine }) => state === "hidden" && !mine?.done).length : null,
      overdue: round.status === "open" && round.dueOn !== null && round.dueOn < (await todayOf(ws)),
    },
    may: { edit: allows(ws.role, "edit"), contribute: allows(ws.role, "contribute") },
  };
}

/** Where the people disagree, over everything that is revealed, the most disputed first. */
export async function readDisputes(ws: Workspace, roundId: string) {
  const round = await findRound(ws, roundId);
  const every = groupsOf(round.subjectKind);
  const shown = (await readRoundSubjects(ws, roundId)).filter((subject) => subject.revealedAt !== null);
  const given = grouped(await readVisibleAnswers(ws, { roundId }), ({ subjectId }) => subjectId);
  const { scorerSpreadFrom } = parametersOf((await readWorkspaceRow(ws)).settings);
  const names = await readSubjectNames(ws, round.subjectKind);
  const labels = new Map(every.flatMap(({ criteria }) => criteria.map(({ key, label }) => [key, label])));
  const states = new Map(shown.map((subject) => [subject.subjectId, subjectState(subject)]));
  const answers = shown.map(({ subjectId, revealedAt }) => ({
    ...{ subjectId, revealedAt },
    given: given.get(subjectId) ?? [],
  }));
  const keys = keysOf(
    round.subjectKind,
    every.map(({ id }) => id),
  );
  const readings = readRound(answers, keys, scorerSpreadFrom);
  return {
    rows: readings.map(({ subjectId, criteria, disagreement, disputed, compared }) => ({
      ...{ subjectId, disagreement, disputed, compared },
      name: names.get(subjectId) ?? gone,
      state: states.get(subjectId) ?? "revealed",
      widest: criteria
        .filter(({ disagree }) => disagree)
        .sort((a, b) => b.spread - a.spread)
        .slice(0, 3)
        .map(({ key, answers }) => ({ label: labels.get(key) ?? key, answers: answers.map(({ answer }) => answer) })),
    })),
    spreadFrom: scorerSpreadFrom,
    agreement: roundAgreement(answers),
  };
}

export const confidenceAnchors = Object.values(rubrics.confidence.anchors);
