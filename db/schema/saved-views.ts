import type { SavedView } from "@/domain/saved-view";
import { flag, index, json, primaryKey, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const savedViews = table(
  "saved_view",
  {
    id: text().notNull(),
    ownerId: text().notNull(),
    screen: text().notNull().$type<SavedView["screen"]>(),
    name: text().notNull(),
    shared: flag().notNull(),
    look: json<SavedView["look"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("saved_view_of").on(t.workspaceId, t.screen)],
);
true satisfies Stores<typeof savedViews.$inferSelect, SavedView>;
