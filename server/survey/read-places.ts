import { surveyWaveRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import { journeyOf } from "@/domain/customers/own-task";
import { placeWords, surveyPlaces } from "@/domain/customers/survey-place";
import type { Option } from "@/domain/exchange/tables/choice-cells";

/** Every switch of this workspace's journey at which a survey can be asked, in the order of the journey. */
export async function readPlaces(ws: Workspace) {
  return surveyPlaces(journeyOf(await ownTaskRows.read(ws)));
}

/** The same for a table, with the places that waves name already. */
export async function placeOptions(ws: Workspace): Promise<Option[]> {
  const journey = journeyOf(await ownTaskRows.read(ws));
  const options = new Map(surveyPlaces(journey).map(({ id, label }) => [id, label]));
  for (const { transition } of await surveyWaveRows.read(ws))
    if (transition && !options.has(transition)) options.set(transition, placeWords(transition, journey) ?? transition);
  return [...options].map(([value, label]) => ({ value, label }));
}
