import { z } from "zod";
import { day, id, maybe, text } from "../fields";
import { prerequisite } from "../scoring/use-case";

export const blockLevel = z.int().min(0).max(4);

export const buildingBlock = z.strictObject({
  blockId: id,
  name: maybe(text(200)),
  level: maybe(blockLevel),
  prerequisites: maybe(z.array(prerequisite).max(50)),
  assessedAt: maybe(day),
  assessedBy: maybe(id),
  note: maybe(text(1_000)),
});
export type BuildingBlock = z.infer<typeof buildingBlock>;
