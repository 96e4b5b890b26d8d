import { z } from "zod";
import { ownTaskRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import { journeyOf } from "@/domain/customers/own-task";
import { instrumentOf, type SurveyInstrument } from "@/domain/customers/survey-instrument";
import { isSurveyPlace } from "@/domain/customers/survey-place";
import { AttuneError } from "@/domain/errors";
import { day, id, maybe, text } from "@/domain/fields";

/** What was asked, when and where; the fields every way of entering a wave begins with. */
export const waveHead = { instrumentId: id, date: day, transition: maybe(text(64)), moment: maybe(text(64)) };

export type WaveHead = {
  instrumentId: string;
  date: string;
  transition: string | null;
  moment: string | null;
};

/**
 * @throws AttuneError `not_found` when there is no such questionnaire, `invalid` when the place is none of the journey;
 *   a place that was stored before may stay
 */
export async function checkedHead(
  ws: Workspace,
  { instrumentId, date, transition, moment }: WaveHead,
  before: { transition: string | null } | null,
): Promise<{ instrument: SurveyInstrument; head: WaveHead }> {
  const instrument = instrumentOf(instrumentId);
  if (!instrument) throw new AttuneError("not_found", "There is no such questionnaire.");
  const place = transition || null;
  if (place !== null && place !== before?.transition && !isSurveyPlace(place, journeyOf(await ownTaskRows.read(ws))))
    throw new AttuneError("invalid", "This place is not on the journey any more. Choose another.");
  return { instrument, head: { instrumentId, date, transition: place, moment: moment || null } };
}

/** What an import of answers is about, as its form sends it. */
export const answersAbout = z.strictObject({ ...waveHead, waveId: maybe(id) });
