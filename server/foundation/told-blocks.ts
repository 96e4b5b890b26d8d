import type { Stored } from "@/db/rows";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { blockDepths } from "@/domain/foundations/block-depths";
import { libraryBlock } from "@/domain/foundations/block-library";
import { type BlockUnlock, missedBlocks } from "@/domain/foundations/block-unlock";
import { blockUsers } from "@/domain/foundations/block-users";
import { dimensionOf, levelTexts } from "@/domain/foundations/block-words";
import type { BuildingBlock } from "@/domain/foundations/building-block";
import type { Foundations } from "@/domain/foundations/foundations-among";
import type { PlannedRaise } from "@/domain/foundations/planned-block-order";

type Reading = {
  readonly stored: readonly Stored<BuildingBlock>[];
  readonly foundations: Foundations;
  readonly levelEnd: (block: string) => number;
  readonly unlock: readonly BlockUnlock[];
  readonly planned: readonly PlannedRaise[];
  readonly priorities: ReadonlyMap<string, number | null>;
  readonly file: WorkspaceFile;
};

/** Each block with its level, what it needs, what needs it and what waits for it. */
export function blocksTold({ stored, foundations, levelEnd, unlock, planned, priorities, file }: Reading) {
  const rows = new Map(stored.map((row) => [row.blockId, row]));
  const people = new Map(file.members.map(({ id, name }) => [id, name]));
  const depths = blockDepths(foundations);
  const unlocks = new Map(unlock.map((each) => [each.block, each]));
  const targets = new Map<string, number>();
  for (const { status, prerequisites } of file.useCases)
    if (status === "planned" || status === "testing")
      for (const { block, minLevel } of prerequisites) targets.set(block, Math.max(targets.get(block) ?? 0, minLevel));
  const waiting = new Map<string, { id: string; name: string; priority: number | null; needs: number }[]>();
  for (const useCase of file.useCases)
    for (const [block, needs] of missedBlocks(useCase, foundations)) {
      const { id, name } = useCase;
      waiting.set(block, [...(waiting.get(block) ?? []), { id, name, priority: priorities.get(id) ?? null, needs }]);
    }
  const items = file.roadmap?.items ?? [];
  return foundations.blocks.map((id) => {
    const row = rows.get(id);
    const library = libraryBlock(id);
    return {
      id,
      name: foundations.nameOf(id),
      /** 0 where nothing is stored of it yet. */
      version: row?.version ?? 0,
      own: library === null,
      description: library?.description ?? null,
      dimension: dimensionOf(id),
      critical: library?.critical ?? false,
      depth: depths.get(id) ?? 0,
      level: row?.level ?? null,
      levelEnd: levelEnd(id),
      target: targets.get(id) ?? null,
      levelTexts: levelTexts(id),
      evidenceOfDone: library?.evidenceOfDone ?? [],
      libraryWeeks: library?.typicalEffortWeeks ?? null,
      assessedAt: row?.assessedAt ?? null,
      assessedBy: row?.assessedBy ?? null,
      assessedByName: row?.assessedBy ? (people.get(row.assessedBy) ?? "somebody who left") : null,
      note: row?.note ?? null,
      needs: foundations.prerequisitesOf(id).map(({ block, minLevel }) => ({
        block,
        minLevel,
        name: foundations.nameOf(block),
        met: foundations.levelOf(block) >= minLevel,
      })),
      /** Needs of this workspace stand in place of those of the library. */
      needsChanged: library !== null && row?.prerequisites != null,
      libraryNeeds: library?.prerequisites ?? [],
      neededBy: foundations.blocks.filter((other) =>
        foundations.prerequisitesOf(other).some(({ block }) => block === id),
      ),
      users: library === null ? blockUsers(id, foundations, file.useCases, items) : [],
      unlock: unlocks.get(id) ?? null,
      waiting: waiting.get(id) ?? [],
      raises: planned.filter(({ block }) => block === id),
    };
  });
}
