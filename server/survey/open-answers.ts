import { surveyWaveRows } from "@/db/customers";
import type { Rows } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { scoreRulesOf } from "@/domain/customers/survey-rules";
import { scoreFromPeople } from "@/domain/customers/survey-score";
import { resultsOf } from "@/domain/customers/survey-wave";
import { scoreWords } from "@/domain/customers/survey-words";
import { AttuneError } from "@/domain/errors";
import type { ImportPlan } from "@/domain/exchange/tables/plan-import";
import { type SurveyPerson, surveyAnswersTable } from "@/domain/exchange/tables/survey-answers-table";
import type { OpenTable } from "../exchange/open-table";
import { answersAbout, checkedHead } from "./wave-head";

const unreadable = () =>
  new AttuneError("invalid", "Answers of single people are not kept. Open a survey wave and enter them there.");

function readAbout(about: string | undefined) {
  if (about === undefined) throw unreadable();
  try {
    return answersAbout.parse(JSON.parse(about));
  } catch {
    throw unreadable();
  }
}

/**
 * A table of answers that becomes one wave: the rows are read and checked like any table, and what is written is what
 * they come to. Nothing of a row is stored.
 *
 * @throws AttuneError `invalid` or `not_found` when the wave it is to become cannot be
 */
export async function openAnswers(ws: Workspace, about: string | undefined): Promise<OpenTable<SurveyPerson>> {
  const { waveId, ...given } = readAbout(about);
  const mark = await surveyWaveRows.mark(ws);
  const before = waveId === null ? null : await surveyWaveRows.find(ws, waveId);
  if (before === undefined) throw new AttuneError("not_found", "This wave is not here any more.");
  const { instrument, head } = await checkedHead(ws, given, before);
  const scoredBy = ({ add }: ImportPlan<SurveyPerson>) =>
    scoreFromPeople(
      instrument,
      add.map(({ entity }) => entity.answers),
    );
  return {
    kind: surveyAnswersTable(instrument),
    rows: surveyWaveRows as unknown as Rows<SurveyPerson>,
    held: [],
    mark,
    prefix: "P",
    isPointedAt: false,
    beside: () => [],
    comesTo: (plan) => {
      const { scores } = scoredBy(plan);
      return scoreRulesOf(instrument.id).flatMap(({ id, label, unit }) => {
        const { value, n } = scores[id] ?? { value: null, n: 0 };
        return value === null ? [] : [`${label} ${scoreWords(value, unit)}, ${n.toLocaleString("en-GB")} answered`];
      });
    },
    instead: (editable, plan) => {
      const scored = scoredBy(plan);
      if (scored.n === 0)
        throw new AttuneError("invalid", "Nobody in this file answered a question. Nothing was stored.");
      const results = { n: scored.n, results: resultsOf(scored) };
      return before === null
        ? [surveyWaveRows.add(editable, { id: `S-${crypto.randomUUID().slice(0, 8)}`, ...head, ...results })]
        : [surveyWaveRows.put(editable, before, { ...before, ...head, ...results })];
    },
  };
}
