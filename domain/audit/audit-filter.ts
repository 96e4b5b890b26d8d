import { z } from "zod";
import { count, day, id, maybe, words } from "../fields";
import { auditAreaNames } from "./audit-areas";

/** What a history is narrowed to; null everywhere is everything. */
export const auditFilterShape = {
  /** Who did it: an account, also of somebody who left. */
  userId: maybe(id),
  area: maybe(z.enum(auditAreaNames)),
  /** One thing, by its id; with an area only as a thing of that. */
  objectId: maybe(id),
  /** From the beginning of this day to the end of that one, in UTC. */
  from: maybe(day),
  to: maybe(day),
  /** Words of a reason, of what was done, or of what something is called. */
  text: maybe(words(200)),
} as const;
export const auditFilter = z.strictObject(auditFilterShape);
export type AuditFilter = z.infer<typeof auditFilter>;

/** Nothing narrowed. */
export const wholeHistory: AuditFilter = { userId: null, area: null, objectId: null, from: null, to: null, text: null };

/** A screen below the workspace, such as "use-cases/W12". */
export const auditPath = words(300).pipe(z.string().regex(/^[^?#]*$/, "A screen is named by its path alone."));

/** Where a page of a history begins: behind this entry. */
export const auditCursor = maybe(count);
