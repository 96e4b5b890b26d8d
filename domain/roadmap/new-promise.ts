import type { Initiative } from "./initiative";
import { isSamePlace } from "./move-initiative";

/** How a change commits to a use case, in the words of "cannot be …". */
type NewPromise = "moved" | "started" | "put on the roadmap" | "stored like that";

/**
 * How a change commits people to the use case behind a piece of work anew, which nobody can while the privacy lead
 * objects (R-CRP-9); null where it does not, as when work is stopped, finished or taken off.
 *
 * @param before null: it was not on the roadmap
 */
export function newPromise(before: Initiative | null, after: Initiative | null): NewPromise | null {
  if (after?.kind !== "use_case" || after.refId === null) return null;
  if (!before) return after.status === "dropped" ? null : "put on the roadmap";
  if (after.refId !== before.refId || after.kind !== before.kind) return "stored like that";
  if (!isSamePlace(before, after)) return "moved";
  if (after.status === before.status) return null;
  if (after.status === "in_progress") return "started";
  return after.status === "planned" && before.status === "dropped" ? "put on the roadmap" : null;
}
