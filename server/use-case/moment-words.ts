import { ownTaskRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import { momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { journeyOf } from "@/domain/customers/own-task";
import type { Moment } from "@/domain/scoring/use-case";

/** The tasks of the journey in their order, those of the company among those that ship. */
export async function readJourney(ws: Workspace) {
  return journeyOf(await ownTaskRows.read(ws));
}

/** A moment as people of this workspace call it. */
export async function readMomentWords(ws: Workspace): Promise<(moment: Moment) => string> {
  const nameOf = taskNameOf(await readJourney(ws));
  return (moment) => momentWords(moment, nameOf);
}
