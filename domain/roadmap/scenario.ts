import { z } from "zod";
import { oneOf } from "../enums";
import { id, instant, maybe, text, words } from "../fields";
import { roadmapPart } from "./roadmap-part";

export const scenarioStatuses = ["open", "adopted", "discarded"] as const;

/** A branch of the plan: what it was when it was branched, and what it would be. The plan knows nothing of it until it is adopted. */
export const scenario = z.strictObject({
  id,
  name: words(200),
  note: maybe(text(2_000)),
  status: oneOf(scenarioStatuses),
  base: roadmapPart,
  part: roadmapPart,
  madeBy: id,
  madeAt: instant,
  decidedBy: maybe(id),
  decidedAt: maybe(instant),
  reason: maybe(text(2_000)),
});
export type Scenario = z.infer<typeof scenario>;
