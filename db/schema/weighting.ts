import type { Weighting } from "@/domain/scoring/weighting/weighting";
import { integer, json, primaryKey, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

/** Every version of the weights; the current one is in the settings of the workspace. */
export const weightings = table(
  "weighting",
  {
    id: text().notNull(),
    set: json<Weighting["set"]>().notNull(),
    note: text(),
    setBy: text().notNull(),
    setAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof weightings.$inferSelect, Weighting>;
