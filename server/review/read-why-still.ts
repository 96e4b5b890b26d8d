import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { isHarm } from "@/domain/reviews/agenda-harm";
import { reviewGrounds } from "@/domain/reviews/review-ground";
import { whyStill, whyStillSentence } from "@/domain/reviews/why-still";
import { derivedOf } from "../derive";
import { readShown } from "../finding/read-findings";
import { readPeople } from "./people";
import { choicesOf } from "./read-meeting";

/** "Why are we still doing this": what is live and has too little that speaks for it, with the reason and what it cost. */
export async function readWhyStill(ws: Workspace) {
  const derived = await derivedOf(ws);
  const people = await readPeople(ws);
  const harms = (await readShown(ws, derived)).filter((finding) => isHarm(finding) && finding.known === null);
  const rows = whyStill(derived, { grounds: reviewGrounds(derived), harms });
  const live = derived.file.useCases.filter(({ status }) => status === "live").length;
  return {
    sentence: whyStillSentence(rows, live),
    rows: rows.map((row) => ({ ...row, owner: row.ownerId && people.nameOf(row.ownerId) })),
    live,
    choices: choicesOf(people.plan),
    may: { edit: allows(ws.role, "edit"), scaleAgainstRule: ws.role === "owner" },
  };
}
