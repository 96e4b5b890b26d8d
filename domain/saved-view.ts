import { z } from "zod";
import { allows, type Role } from "./access";
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

/** Whether somebody may rename, change or remove a view: one's own; a shared one only who may edit. */
export function mayChangeView(
  view: Pick<SavedView, "ownerId" | "shared">,
  person: { readonly userId: string; readonly role: Role },
): boolean {
  return view.shared ? allows(person.role, "edit") : view.ownerId === person.userId;
}

const mostViews = 100;
/** A look is a handful of choices; what is longer is something else. */
const longestLook = 16_000;

/**
 * Why a view cannot be kept, in a sentence; null when it can.
 *
 * @param kept how many views its owner already keeps for the screen
 */
export function viewProblem({ look }: Pick<SavedView, "look">, kept: number): string | null {
  if (kept >= mostViews) return `You keep ${mostViews} views here. Remove one first.`;
  return JSON.stringify(look).length > longestLook ? "This is more than a view can hold." : null;
}
