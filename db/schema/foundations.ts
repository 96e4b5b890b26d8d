import type { BuildingBlock } from "@/domain/foundations/building-block";
import { integer, json, primaryKey, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const buildingBlocks = table(
  "building_block",
  {
    blockId: text().notNull(),
    name: text(),
    level: integer(),
    prerequisites: json<NonNullable<BuildingBlock["prerequisites"]>>(),
    assessedAt: text(),
    assessedBy: text(),
    note: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.blockId] })],
);
true satisfies Stores<typeof buildingBlocks.$inferSelect, BuildingBlock>;
