import { surveyWaveRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { instrumentOf, surveyNote } from "@/domain/customers/survey-instrument";
import { AttuneError } from "@/domain/errors";
import { metricLibrary } from "@/domain/metrics/library";
import { questionsOf, scoresOf } from "./read-forms";

/** A questionnaire as a customer reads it, and what its answers come to. */
export async function readInstrument(ws: Workspace, instrumentId: string) {
  const instrument = instrumentOf(instrumentId);
  if (!instrument) throw new AttuneError("not_found", "There is no such questionnaire.");
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const waves = (await surveyWaveRows.read(ws)).filter((wave) => wave.instrumentId === instrumentId);
  return {
    may: { contribute: allows(ws.role, "contribute") },
    id: instrument.id,
    name: instrument.name,
    when: instrument.when,
    maxSeconds: instrument.maxSeconds ?? null,
    scoring: instrument.scoring,
    drawsOn: instrument.drawsOn,
    note: surveyNote,
    waves: waves.length,
    questions: questionsOf(instrument),
    scores: scoresOf(instrument, metrics),
  };
}
