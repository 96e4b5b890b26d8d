import type { CriterionReading } from "@/domain/scoring/rounds/read-round";
import type { AgreedAnswers } from "@/domain/scoring/rounds/round";
import { spreadWords } from "@/domain/scoring/rounds/round-words";
import { Section } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { TableFrame } from "@/ui/table";
import type { Shown } from "./revealed-part";
import { SpreadBar } from "./spread-bar";
import type { RoundSubjectDetail } from "./subject-view";

type Props = {
  subject: RoundSubjectDetail;
  shown: Shown;
  agreed: AgreedAnswers | null;
  /** Null where nothing can be chosen. */
  onChoose: ((key: string, answer: number | null) => void) | null;
};
type Criterion = RoundSubjectDetail["groups"][number]["criteria"][number];

/** Criterion by scorer: every answer, how far they are apart, the comments side by side, and what is agreed. */
export function RevealMatrix({ subject, shown, agreed, onChoose }: Props) {
  const readings = new Map(shown.reading.criteria.map((reading) => [reading.key, reading]));
  const scorers = Object.entries(shown.names).map(([id, name]) => ({ id, name }));
  const columns = scorers.length + 3;
  const head = "border-b border-line px-2 py-1.5 align-bottom text-12 font-medium text-ink-2";
  return (
    <Section title="Answers" aside="1 to 5; an answer given after the reveal is marked">
      <TableFrame label="Answers of everybody">
        <table className="w-full">
          <thead>
            <tr>
              <th scope="col" className={`${head} min-w-44`}>
                Question
              </th>
              {scorers.map(({ id, name }) => (
                <th key={id} scope="col" className={`${head} max-w-32 text-right`}>
                  {name}
                </th>
              ))}
              <th scope="col" className={`${head} min-w-32`}>
                Spread
              </th>
              <th scope="col" className={`${head} min-w-52`}>
                Agreed
              </th>
            </tr>
          </thead>
          {subject.groups.map(({ id, label, criteria }) => {
            const answered = criteria.filter(({ key }) => (readings.get(key)?.answers.length ?? 0) > 0);
            if (answered.length === 0) return null;
            return (
              <tbody key={id}>
                <tr>
                  <th scope="rowgroup" colSpan={columns} className="voice px-2 pt-4 pb-1 text-14 text-ink-2">
                    {label}
                  </th>
                </tr>
                {answered.map((criterion) => (
                  <Row
                    key={criterion.key}
                    criterion={criterion}
                    reading={readings.get(criterion.key)!}
                    scorers={scorers}
                    columns={columns}
                    agreed={agreed?.[criterion.key] ?? null}
                    onChoose={onChoose && ((answer) => onChoose(criterion.key, answer))}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </TableFrame>
    </Section>
  );
}

type RowProps = {
  criterion: Criterion;
  reading: CriterionReading;
  scorers: readonly { id: string; name: string }[];
  columns: number;
  agreed: number | null;
  onChoose: ((answer: number | null) => void) | null;
};

function Row({ criterion, reading, scorers, columns, agreed, onChoose }: RowProps) {
  const { label, question, anchors } = criterion;
  const byScorer = new Map(reading.answers.map((answer) => [answer.scorerId, answer]));
  const nameOf = new Map(scorers.map(({ id, name }) => [id, name]));
  const notes = reading.answers.filter(({ note }) => note);
  const numbers = reading.answers.map(({ answer }) => answer);
  const cell = `px-2 align-top ${notes.length > 0 ? "pt-2" : "border-b border-hairline py-2"}`;
  return (
    <>
      <tr>
        <th scope="row" className={`${cell} font-normal`} title={question}>
          {label}
        </th>
        {scorers.map(({ id }) => {
          const given = byScorer.get(id);
          return (
            <td key={id} className={`${cell} figure text-right`}>
              {given ? (
                <>
                  <span className="text-14">{given.answer}</span>
                  {given.confidence !== null && (
                    <span className="block text-11 text-ink-3">sure {given.confidence} of 5</span>
                  )}
                  {given.afterReveal && <span className="block text-11 text-ink-3">after the reveal</span>}
                </>
              ) : (
                <span className="text-ink-3">–</span>
              )}
            </td>
          );
        })}
        <td className={cell}>
          <SpreadBar answers={numbers} agreed={agreed} />
          <span className={reading.disagree ? "block text-12 font-semibold text-harm" : "block text-12 text-ink-3"}>
            {spreadWords(numbers, reading.disagree)}
          </span>
        </td>
        <td className={cell}>
          {onChoose ? (
            <Select
              label={`Agreed: ${label}`}
              labelHidden
              help={
                reading.disagree && reading.proposal !== null ? `The middle would be ${reading.proposal}` : undefined
              }
              value={agreed === null ? "" : String(agreed)}
              choices={[
                { value: "", label: "Not agreed: stays as it is" },
                ...anchors.map((anchor, at) => ({ value: String(at + 1), label: `${at + 1} · ${anchor}` })),
              ]}
              onChange={(event) => onChoose(event.target.value === "" ? null : Number(event.target.value))}
            />
          ) : agreed === null ? (
            <span className="text-ink-3">Not agreed</span>
          ) : (
            <span>
              <b className="figure text-14 font-semibold">{agreed}</b>{" "}
              <span className="text-12 text-ink-2">{anchors[agreed - 1]}</span>
            </span>
          )}
        </td>
      </tr>
      {notes.length > 0 && (
        <tr>
          <td colSpan={columns} className="border-b border-hairline px-2 pt-1 pb-2.5">
            <ul
              aria-label={`Comments on ${label}`}
              className="sticky left-2 grid max-w-[min(100%,calc(100vw-2.5rem))] grid-cols-[repeat(auto-fit,minmax(min(100%,220px),1fr))] gap-x-6 gap-y-1"
            >
              {notes.map(({ scorerId, answer, note }) => (
                <li key={scorerId} className="border-l-2 border-line pl-2.5 text-ink-2">
                  <span className="figure font-medium text-ink">
                    {nameOf.get(scorerId)}, {answer}:
                  </span>{" "}
                  {note}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}
