import type { Write } from "@/db/commit";
import { audienceRows, channelScoreRows, surveyWaveRows } from "@/db/customers";
import { learningRows, programmeHoldoutRows } from "@/db/experiments";
import { dataItemRows } from "@/db/ledger";
import { initiativeRows } from "@/db/roadmap";
import type { Rows } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { audienceTable } from "@/domain/exchange/tables/audience-table";
import { channelTable } from "@/domain/exchange/tables/channel-table";
import { dataItemTable } from "@/domain/exchange/tables/data-item-table";
import { holdoutTable } from "@/domain/exchange/tables/holdout-table";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { learningTable } from "@/domain/exchange/tables/learning-table";
import type { Held, ImportPlan } from "@/domain/exchange/tables/plan-import";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { surveyWaveTable } from "@/domain/exchange/tables/survey-wave-table";
import type { TableKind } from "@/domain/exchange/tables/table-kind";
import { tableOfInitiatives } from "@/domain/exchange/tables/table-of-initiatives";
import { tableOfUseCases } from "@/domain/exchange/tables/table-of-use-cases";
import { readItemScene } from "../ledger/read-item-scene";
import { openValues } from "../metric/value-table";
import { openAnswers } from "../survey/open-answers";
import { placeOptions } from "../survey/read-places";
import { movesImported } from "./moves-imported";
import { openReturns } from "./open-returns";
import { channelOptions, readInitiativeScene, readUseCaseScene } from "./read-scene";
import { readHoldoutScene, readLearningScene } from "./read-test-scene";
import { scoresGiven } from "./scores-given";

/** A table of one workspace, ready to be imported into. */
export type OpenTable<Entity extends object> = {
  readonly kind: TableKind<Entity>;
  readonly rows: Rows<Entity>;
  readonly held: readonly Held<Entity>[];
  /** Of all rows as they were when `held` was read. */
  readonly mark: string;
  /** Begins the ids of what is new. */
  readonly prefix: string;
  /** Whether other things point at these: then they may not go while something does. */
  readonly isPointedAt: boolean;
  /** What else an import writes, such as who gave scores. */
  readonly beside: (ws: EditableWorkspace, plan: ImportPlan<Entity>, fileName: string) => Write[];
  /** What is written in place of the rows themselves, where those are not kept. */
  readonly instead?: (ws: EditableWorkspace, plan: ImportPlan<Entity>, fileName: string) => Write[];
  /** What that comes to, in words, for the check. */
  readonly comesTo?: (plan: ImportPlan<Entity>) => readonly string[];
  /** The table with a row for each thing, where a file has them side by side. */
  readonly turn?: (raw: RawTable) => RawTable;
};

/** Opens the table of a kind and hands it on; the only place that knows which kinds there are. */
export async function withTable<Answer>(
  ws: Workspace,
  key: ImportableKind,
  use: <Entity extends object>(table: OpenTable<Entity>) => Promise<Answer>,
  about?: string,
): Promise<Answer> {
  switch (key) {
    case "use-cases":
      return use(
        await opened(ws, useCaseRows, tableOfUseCases(await readUseCaseScene(ws)), {
          prefix: "W",
          isPointedAt: true,
          beside: scoresGiven,
        }),
      );
    case "audiences":
      return use(await opened(ws, audienceRows, audienceTable, { prefix: "A", isPointedAt: true, beside: () => [] }));
    case "channels":
      return use(
        await opened(ws, channelScoreRows, channelTable(await channelOptions(ws)), {
          prefix: "C",
          isPointedAt: false,
          beside: () => [],
        }),
      );
    case "data-items":
      return use(
        await opened(ws, dataItemRows, dataItemTable(await readItemScene(ws)), {
          prefix: "L",
          isPointedAt: true,
          beside: () => [],
        }),
      );
    case "initiatives":
      return use(
        await opened(ws, initiativeRows, tableOfInitiatives(await readInitiativeScene(ws)), {
          ...{ prefix: "R", isPointedAt: true, beside: movesImported },
        }),
      );
    case "surveys":
      return use(
        await opened(ws, surveyWaveRows, surveyWaveTable(await placeOptions(ws)), {
          prefix: "S",
          isPointedAt: false,
          beside: () => [],
        }),
      );
    case "metric-values":
      return use(await openValues(ws, about));
    case "returns":
      return use(await openReturns(ws));
    case "learnings":
      return use(
        await opened(ws, learningRows, learningTable(await readLearningScene(ws)), {
          ...{ prefix: "K", isPointedAt: false, beside: () => [] },
        }),
      );
    case "holdouts":
      return use(
        await opened(ws, programmeHoldoutRows, holdoutTable(await readHoldoutScene(ws)), {
          ...{ prefix: "H", isPointedAt: false, beside: () => [] },
        }),
      );
    case "survey-answers":
      return use(await openAnswers(ws, about));
  }
}

async function opened<Entity extends object>(
  ws: Workspace,
  rows: Rows<Entity>,
  kind: TableKind<Entity>,
  more: Pick<OpenTable<Entity>, "prefix" | "isPointedAt" | "beside">,
): Promise<OpenTable<Entity>> {
  // The mark first: what is written between the two reads is then noticed.
  const mark = await rows.mark(ws);
  const held = (await rows.read(ws)).map((stored) => {
    const { version, ...entity } = stored;
    return { entity: entity as unknown as Entity, version };
  });
  return { kind, rows, held, mark, ...more };
}
