import { z } from "zod";
import { oneOf } from "./enums";
import { id, text } from "./fields";

/** Screens whose way of looking can be kept under a name. */
export const viewScreens = ["useCases", "audiences", "channels"] as const;

/** A way of looking at a list: filter, order, groups, columns. One's own, or shared with everybody in the workspace. */
export const savedView = z.strictObject({
  id,
  ownerId: id,
  screen: oneOf(viewScreens),
  name: text(80),
  shared: z.boolean(),
  /** What the screen wrote; it reads it with its own schema and falls back to its default where it no longer fits. */
  look: z.record(z.string().min(1).max(64), z.json()),
});
export type SavedView = z.infer<typeof savedView>;
