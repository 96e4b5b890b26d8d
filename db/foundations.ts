import type { BuildingBlock } from "@/domain/foundations/building-block";
import { rowsOf } from "./rows";
import { buildingBlocks } from "./schema";

export const buildingBlockRows = rowsOf<BuildingBlock>("buildingBlock", buildingBlocks, "blockId");
