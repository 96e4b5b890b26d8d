import { surveyWaveRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import { ownMetricRows, readMetricSeries } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { journeyOf } from "@/domain/customers/own-task";
import { surveyInstruments, surveyNote } from "@/domain/customers/survey-instrument";
import { surveysSentence } from "@/domain/customers/survey-sentence";
import { metricLibrary } from "@/domain/metrics/library";
import { groupWaves } from "./group-waves";
import { scoresOf } from "./read-forms";

/** The questionnaires, and what every wave of them said, by questionnaire and place. */
export async function readList(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const waves = await surveyWaveRows.read(ws);
  const groups = groupWaves(waves, {
    metrics,
    journey: journeyOf(await ownTaskRows.read(ws)),
    series: await readMetricSeries(ws),
  });
  return {
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
    /** Of the monthly values: recording one must name it. */
    version: row.version,
    note: surveyNote,
    sentence: surveysSentence(groups),
    instruments: surveyInstruments.map((instrument) => ({
      id: instrument.id,
      name: instrument.name,
      when: instrument.when,
      questions: instrument.items.length,
      drawsOn: instrument.drawsOn,
      feeds: scoresOf(instrument, metrics).flatMap(({ metric }) => metric?.name ?? []),
      waves: waves.filter(({ instrumentId }) => instrumentId === instrument.id).length,
    })),
    groups,
  };
}
