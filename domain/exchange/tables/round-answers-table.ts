import { groupsOf } from "../../scoring/rounds/criteria";
import type { AgreedAnswers, RoundAnswer, SubjectKind } from "../../scoring/rounds/round";
import { labelOf } from "./choice-cells";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

/** What one person answered about one thing that was revealed. */
export type RevealedAnswer = {
  readonly roundName: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectName: string;
  /** YYYY-MM-DD */
  readonly revealedOn: string;
  readonly agreed: AgreedAnswers | null;
  readonly scoredBy: string;
  readonly answers: RoundAnswer["answers"];
};

const header = [
  "Round",
  "Kind",
  "Id",
  "Name",
  "Criterion",
  "Question",
  "Scored by",
  "Answer",
  "Confidence",
  "Note",
  "Agreed",
  "Revealed on",
] as const;

/** One row an answer, in the order in which the questions are asked. Only what was revealed may be handed in. */
export function roundAnswersTable(revealed: readonly RevealedAnswer[]): OutgoingTable {
  const rows = revealed.flatMap(({ answers, agreed, ...of }) =>
    groupsOf(of.subjectKind).flatMap(({ criteria }) =>
      criteria.flatMap(({ key, label, question }): RawCell[][] => {
        const given = answers[key];
        if (!given) return [];
        const about = [
          of.roundName,
          labelOf(of.subjectKind === "useCase" ? "use_case" : of.subjectKind),
          of.subjectId,
          of.subjectName,
        ];
        const said = [label, question, of.scoredBy, given.answer, given.confidence, given.note];
        return [[...about, ...said, agreed?.[key] ?? null, of.revealedOn]];
      }),
    ),
  );
  return { name: "Round answers", header, rows };
}
