import { z } from "zod";
import { day, id, instant, words } from "../fields";
import { roadmapPart } from "./roadmap-part";

/** The plan as it was at a review: what "since the last review" is compared with. */
export const planBaseline = z.strictObject({
  id,
  name: words(200),
  takenOn: day,
  takenBy: id,
  takenAt: instant,
  part: roadmapPart,
});
export type PlanBaseline = z.infer<typeof planBaseline>;
