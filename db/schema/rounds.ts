import type { RoundAnswer, RoundSubject, ScoringRound } from "@/domain/scoring/rounds/round";
import { foreignKey, index, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const scoringRounds = table(
  "scoring_round",
  {
    id: text().notNull(),
    name: text().notNull(),
    purpose: text(),
    subjectKind: text().notNull().$type<ScoringRound["subjectKind"]>(),
    mode: text().notNull().$type<ScoringRound["mode"]>(),
    dueOn: text(),
    scorers: json<ScoringRound["scorers"]>().notNull(),
    status: text().notNull().$type<ScoringRound["status"]>(),
    currentSubjectId: text(),
    createdBy: text().notNull(),
    closedAt: integer(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof scoringRounds.$inferSelect, ScoringRound>;

export const roundSubjects = table(
  "round_subject",
  {
    id: text().notNull(),
    roundId: text().notNull(),
    subjectId: text().notNull(),
    revealedAt: integer(),
    agreed: json<NonNullable<RoundSubject["agreed"]>>(),
    agreedBy: text(),
    agreedAt: integer(),
    note: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("round_subject_once").on(t.workspaceId, t.roundId, t.subjectId),
    index("round_subject_of").on(t.workspaceId, t.subjectId),
    foreignKey({
      name: "round_subject_round_fk",
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [scoringRounds.workspaceId, scoringRounds.id],
    }).onDelete("cascade"),
  ],
);
true satisfies Stores<typeof roundSubjects.$inferSelect, RoundSubject>;

export const roundAnswers = table(
  "round_answer",
  {
    id: text().notNull(),
    roundId: text().notNull(),
    subjectId: text().notNull(),
    scorerId: text().notNull(),
    answers: json<RoundAnswer["answers"]>().notNull(),
    doneAt: integer(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("round_answer_once").on(t.workspaceId, t.roundId, t.subjectId, t.scorerId),
    foreignKey({
      name: "round_answer_round_fk",
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [scoringRounds.workspaceId, scoringRounds.id],
    }).onDelete("cascade"),
  ],
);
true satisfies Stores<typeof roundAnswers.$inferSelect, RoundAnswer>;
