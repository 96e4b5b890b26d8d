import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type {
  AnswerPatch,
  RoundAnswer,
  RoundAnswerValue,
  RoundSubject,
  ScoringRound,
} from "@/domain/scoring/rounds/round";
import type { Write } from "./commit";
import { rowsOf, type Stored } from "./rows";
import { roundAnswers, roundSubjects, scoringRounds } from "./schema";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "./workspace";

/*
 * Answers are blind: this file has no function that returns somebody else's before the reveal. Reading is by
 * `readVisibleAnswers`, which filters in the query; counts say how much was answered, never what.
 */

export const roundRows = rowsOf<ScoringRound>("scoringRound", scoringRounds, "id");
export const roundSubjectRows = rowsOf<RoundSubject>("roundSubject", roundSubjects, "id");
const answerRows = rowsOf<RoundAnswer>("roundAnswer", roundAnswers, "id");

const spokenSubject = (row: typeof roundSubjects.$inferSelect): Stored<RoundSubject> => {
  const { workspaceId: _w, position: _p, createdAt: _c, updatedAt: _u, ...subject } = row;
  return subject;
};

/** What a round is about, in the order people gave. */
export async function readRoundSubjects(ws: Workspace, roundId: string): Promise<Stored<RoundSubject>[]> {
  const rows = await ws.db
    .select()
    .from(roundSubjects)
    .where(and(eq(roundSubjects.workspaceId, ws.id), eq(roundSubjects.roundId, roundId)))
    .orderBy(asc(roundSubjects.position), asc(roundSubjects.id));
  return rows.map(spokenSubject);
}

export async function findRoundSubject(
  ws: Workspace,
  roundId: string,
  subjectId: string,
): Promise<Stored<RoundSubject> | undefined> {
  const [row] = await ws.db
    .select()
    .from(roundSubjects)
    .where(
      and(
        eq(roundSubjects.workspaceId, ws.id),
        eq(roundSubjects.roundId, roundId),
        eq(roundSubjects.subjectId, subjectId),
      ),
    );
  return row && spokenSubject(row);
}

/** The open blind rounds in which a subject's answers are still hidden. */
export async function readBlindRoundsOf(
  ws: Workspace,
  { subjectKind, subjectId }: { subjectKind: ScoringRound["subjectKind"]; subjectId: string },
): Promise<Pick<ScoringRound, "id" | "name" | "scorers">[]> {
  return ws.db
    .select({ id: scoringRounds.id, name: scoringRounds.name, scorers: scoringRounds.scorers })
    .from(roundSubjects)
    .innerJoin(
      scoringRounds,
      and(eq(scoringRounds.workspaceId, roundSubjects.workspaceId), eq(scoringRounds.id, roundSubjects.roundId)),
    )
    .where(
      and(
        eq(roundSubjects.workspaceId, ws.id),
        eq(roundSubjects.subjectId, subjectId),
        isNull(roundSubjects.revealedAt),
        eq(scoringRounds.subjectKind, subjectKind),
        eq(scoringRounds.mode, "blind"),
        eq(scoringRounds.status, "open"),
      ),
    )
    .orderBy(asc(scoringRounds.position), asc(scoringRounds.id));
}

export type VisibleAnswer = Pick<RoundAnswer, "subjectId" | "scorerId" | "answers" | "doneAt"> & { version: number };

/** The reader's own answers, and everybody's about subjects that were revealed. Nothing else leaves the database. */
export async function readVisibleAnswers(
  ws: Workspace,
  { roundId, subjectId }: { roundId: string; subjectId?: string },
): Promise<VisibleAnswer[]> {
  const revealed = ws.db
    .select({ subjectId: roundSubjects.subjectId })
    .from(roundSubjects)
    .where(
      and(
        eq(roundSubjects.workspaceId, ws.id),
        eq(roundSubjects.roundId, roundId),
        isNotNull(roundSubjects.revealedAt),
      ),
    );
  return ws.db
    .select({
      subjectId: roundAnswers.subjectId,
      scorerId: roundAnswers.scorerId,
      answers: roundAnswers.answers,
      doneAt: roundAnswers.doneAt,
      version: roundAnswers.version,
    })
    .from(roundAnswers)
    .where(
      and(
        eq(roundAnswers.workspaceId, ws.id),
        eq(roundAnswers.roundId, roundId),
        ...(subjectId === undefined ? [] : [eq(roundAnswers.subjectId, subjectId)]),
        or(eq(roundAnswers.scorerId, ws.userId), inArray(roundAnswers.subjectId, revealed)),
      ),
    )
    .orderBy(asc(roundAnswers.subjectId), asc(roundAnswers.scorerId));
}

/** The reader's own answers in a round. */
export async function readOwnAnswers(ws: Workspace, roundId: string): Promise<RoundAnswer[]> {
  return ws.db
    .select()
    .from(roundAnswers)
    .where(
      and(eq(roundAnswers.workspaceId, ws.id), eq(roundAnswers.roundId, roundId), eq(roundAnswers.scorerId, ws.userId)),
    );
}

export type DoneCount = { roundId: string; scorerId: string; started: number; done: number };

/** How many subjects each person has begun and is done with, in one round or in all. */
export async function countDone(ws: Workspace, roundId?: string): Promise<DoneCount[]> {
  const rows = await ws.db
    .select({
      roundId: roundAnswers.roundId,
      scorerId: roundAnswers.scorerId,
      started: sql<number>`count(*)`,
      done: sql<number>`count(${roundAnswers.doneAt})`,
    })
    .from(roundAnswers)
    .where(
      and(eq(roundAnswers.workspaceId, ws.id), ...(roundId === undefined ? [] : [eq(roundAnswers.roundId, roundId)])),
    )
    .groupBy(roundAnswers.roundId, roundAnswers.scorerId);
  return rows.map((row) => ({ ...row, started: Number(row.started), done: Number(row.done) }));
}

export type AnswerCount = {
  subjectId: string;
  scorerId: string;
  answered: number;
  done: boolean;
  /** Names the state that a further answer builds on. */
  version: number;
};

/** How many questions each person has answered about each subject, or about one; not what. */
export async function countAnswers(ws: Workspace, roundId: string, subjectId?: string): Promise<AnswerCount[]> {
  const rows = await ws.db
    .select()
    .from(roundAnswers)
    .where(
      and(
        eq(roundAnswers.workspaceId, ws.id),
        eq(roundAnswers.roundId, roundId),
        ...(subjectId === undefined ? [] : [eq(roundAnswers.subjectId, subjectId)]),
      ),
    );
  return rows.map(({ subjectId, scorerId, answers, doneAt, version }) => ({
    ...{ subjectId, scorerId, version },
    answered: Object.keys(answers).length,
    done: doneAt !== null,
  }));
}

/** Undoes the commit it is part of when somebody answered in the round meanwhile: their answers would go with it. */
export const unlessAnswered = (ws: EditableWorkspace, roundId: string): Write => ({
  kind: "check",
  id: roundId,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const [answer] = await tx
      .select({ id: roundAnswers.id })
      .from(roundAnswers)
      .where(and(eq(roundAnswers.workspaceId, ws.id), eq(roundAnswers.roundId, roundId)))
      .limit(1);
    return answer ? [] : [{ roundId }];
  },
});

export type AnswersGiven = {
  roundId: string;
  subjectId: string;
  scorerId: string;
  /** Of the answers this builds on; 0 for the first. */
  version: number;
  patch: AnswerPatch;
  /** Null leaves it as it is. */
  done: boolean | null;
  at: number;
};

/**
 * Adds answers to those a person gave before, unless they changed since `version` or the subject was revealed
 * meanwhile. The history holds how many were given, never which.
 */
export function putAnswers(ws: ContributableWorkspace, subject: Stored<RoundSubject>, given: AnswersGiven): Write {
  const { roundId, subjectId, scorerId, version, patch, done, at } = given;
  const key = { workspaceId: ws.id, roundId, subjectId, scorerId };
  const open =
    subject.revealedAt === null ? isNull(roundSubjects.revealedAt) : eq(roundSubjects.version, subject.version);
  return {
    kind: "roundAnswer",
    id: subject.id,
    before: null,
    after: { answered: Object.keys(patch).length, ...(done !== null && { done }) },
    run: async (tx) => {
      // Holds the subject as it is until the answer is stored: a reveal waits, or has been and stops this.
      const held = await tx
        .update(roundSubjects)
        .set({ updatedAt: at })
        .where(and(eq(roundSubjects.workspaceId, ws.id), eq(roundSubjects.id, subject.id), open))
        .returning({ id: roundSubjects.id });
      if (held.length === 0) return [];
      const [row] = await tx
        .select()
        .from(roundAnswers)
        .where(
          and(
            eq(roundAnswers.workspaceId, ws.id),
            eq(roundAnswers.roundId, roundId),
            eq(roundAnswers.subjectId, subjectId),
            eq(roundAnswers.scorerId, scorerId),
          ),
        );
      if ((row?.version ?? 0) !== version) return [];
      const answers = patched(row?.answers ?? {}, patch, at);
      const doneAt = done === null ? (row?.doneAt ?? null) : done ? at : null;
      if (!row)
        return tx
          .insert(roundAnswers)
          .values({ ...key, id: crypto.randomUUID(), answers, doneAt })
          .returning({ id: roundAnswers.id });
      return tx
        .update(roundAnswers)
        .set({ answers, doneAt, version: version + 1, updatedAt: at })
        .where(and(eq(roundAnswers.workspaceId, ws.id), eq(roundAnswers.id, row.id), eq(roundAnswers.version, version)))
        .returning({ id: roundAnswers.id });
    },
  };
}

function patched(now: RoundAnswer["answers"], patch: AnswerPatch, at: number): RoundAnswer["answers"] {
  const next: Record<string, RoundAnswerValue> = { ...now };
  for (const [key, given] of Object.entries(patch)) {
    if (given === null) delete next[key];
    else next[key] = { ...given, at };
  }
  return next;
}

/** A round with its subjects and answers as they ship, for the sample workspace. */
export function addWholeRounds(
  ws: EditableWorkspace,
  given: { rounds: readonly ScoringRound[]; subjects: readonly RoundSubject[]; answers: readonly RoundAnswer[] },
): Write[] {
  return [
    ...roundRows.addAll(ws, given.rounds),
    ...roundSubjectRows.addAll(ws, given.subjects),
    ...answerRows.addAll(ws, given.answers),
  ];
}
