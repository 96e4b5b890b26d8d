import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { grouped } from "@/domain/grouped";
import { openHarms } from "@/domain/reviews/agenda-harm";
import { reviewGrounds } from "@/domain/reviews/review-ground";
import { latestReview, whyStill, whyStillSentence } from "@/domain/reviews/why-still";
import { derivedOf } from "../derive";
import { readShown } from "../finding/read-findings";
import { readPeople } from "./people";
import { choicesOf } from "./read-meeting";
import { toldGround } from "./told-ground";

/** "Why are we still doing this": what is live and has too little that speaks for it, with the reason and what it cost. */
export async function readWhyStill(ws: Workspace) {
  // The versions first: should someone write in between, a later write here is refused rather than lost.
  const versions = new Map((await useCaseRows.read(ws)).map(({ id, version }) => [id, version]));
  const derived = await derivedOf(ws);
  const people = await readPeople(ws);
  const harms = openHarms(await readShown(ws));
  const grounds = reviewGrounds(derived, harms);
  const reviews = grouped(derived.file.reviews, ({ useCaseId }) => useCaseId ?? "");
  const rows = whyStill(derived, { grounds, harms });
  const live = derived.file.useCases.filter(({ status }) => status === "live").length;
  return {
    sentence: whyStillSentence(rows, live),
    rows: rows.flatMap((row) => {
      const ground = grounds.get(row.useCaseId);
      if (!ground) return [];
      const decided = latestReview(reviews.get(row.useCaseId) ?? []);
      return {
        ...row,
        owner: row.ownerId && people.nameOf(row.ownerId),
        ground: toldGround(ground, { isOwner: ws.role === "owner", versions, decided }),
        /** Why it was to stop, where that was decided last. */
        stopReason: decided?.reason ?? null,
      };
    }),
    live,
    choices: choicesOf(people.plan),
    may: { edit: allows(ws.role, "edit"), scaleAgainstRule: ws.role === "owner" },
  };
}
