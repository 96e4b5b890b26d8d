import { z } from "zod";
import { commit } from "@/db/commit";
import { surveyWaveRows } from "@/db/customers";
import { readRemoved } from "@/db/removed";
import type { Stored } from "@/db/rows";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import type { SurveyWave } from "@/domain/customers/audience";
import type { SurveyInstrument } from "@/domain/customers/survey-instrument";
import { countsProblem, type ScoredWave, scoreFromCounts } from "@/domain/customers/survey-score";
import { foreignResults, resultsOf, scoresTyped } from "@/domain/customers/survey-wave";
import { AttuneError } from "@/domain/errors";
import { count, maybe, named, number } from "@/domain/fields";
import { checkedHead, type WaveHead } from "./wave-head";

/** What people answered: scores from another tool, or how often each answer was given. */
export const waveAnswers = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("scores"),
    n: count,
    scores: named(z.strictObject({ value: maybe(number), n: maybe(count), sd: maybe(number) })),
  }),
  z.strictObject({
    by: z.literal("counts"),
    n: count,
    items: named(z.array(count).max(20)),
    people: named(count),
  }),
]);
export type WaveAnswers = z.infer<typeof waveAnswers>;

type At = { waveId: string; version: number };

function scoredBy(instrument: SurveyInstrument, given: WaveAnswers): ScoredWave {
  const known = new Set(instrument.items.map(({ id }) => id));
  if (given.by === "scores") return scoresTyped(instrument, given.n, given.scores);
  if (Object.keys(given.items).some((itemId) => !known.has(itemId)))
    throw new AttuneError("invalid", `“${instrument.name}” does not ask that.`);
  const problem = countsProblem(instrument, given);
  if (problem) throw new AttuneError("invalid", problem);
  return scoreFromCounts(instrument, given);
}

async function readWave(ws: Workspace, waveId: string): Promise<Stored<SurveyWave>> {
  const wave = await surveyWaveRows.find(ws, waveId);
  if (!wave) throw new AttuneError("not_found", "This wave is not here any more.");
  return wave;
}

function stored(scored: ScoredWave): Pick<SurveyWave, "n" | "results"> {
  const results = resultsOf(scored);
  if (Object.keys(results).length === 0)
    throw new AttuneError("invalid", "Enter at least one result; a wave without any says nothing.");
  return { n: scored.n, results };
}

export async function addWave(ws: ContributableWorkspace, given: WaveHead & { answers: WaveAnswers }) {
  const { instrument, head } = await checkedHead(ws, given, null);
  const wave = { id: `S-${crypto.randomUUID().slice(0, 8)}`, ...head, ...stored(scoredBy(instrument, given.answers)) };
  return commit(ws, [surveyWaveRows.add(ws, wave)], {
    action: "logged survey wave",
    answer: { id: wave.id, version: 1 },
  });
}

/** Results that a file brought and that are no scores of the questionnaire stay as they are. */
export async function editWave(
  ws: EditableWorkspace,
  { waveId, version, answers, ...given }: At & WaveHead & { answers: WaveAnswers },
) {
  const before = await readWave(ws, waveId);
  const { instrument, head } = await checkedHead(ws, given, before);
  const { n, results } = stored(scoredBy(instrument, answers));
  const kept = head.instrumentId === before.instrumentId ? foreignResults(before.instrumentId, before.results) : {};
  const after = { ...before, ...head, n, results: { ...kept, ...results } };
  return commit(ws, [surveyWaveRows.put(ws, { ...before, version }, after)], {
    action: "edited survey wave",
    answer: { version: version + 1 },
  });
}

/** Answers with what is gone, so that it can be put back. */
export async function removeWave(ws: EditableWorkspace, { waveId, version }: At) {
  const before = await readWave(ws, waveId);
  const { version: _version, ...wave } = before;
  return commit(ws, [surveyWaveRows.remove(ws, { ...before, version })], {
    action: "removed survey wave",
    answer: { wave },
  });
}

/** Puts back what was removed, as the history has it; nothing that was never here comes in this way. */
export async function putBackWave(ws: EditableWorkspace, { id }: Pick<SurveyWave, "id">) {
  if (await surveyWaveRows.find(ws, id)) throw new AttuneError("already_done", "This wave is here already.");
  const wave = await readRemoved(ws, surveyWaveRows, id);
  if (!wave) throw new AttuneError("not_found", "No such wave was removed here.");
  return commit(ws, [surveyWaveRows.add(ws, wave)], { action: "put survey wave back", answer: { id: wave.id } });
}
