import { commit } from "@/db/commit";
import { pitfallRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import type { Pitfall } from "@/domain/customers/audience";
import { momentOf } from "@/domain/customers/journey-layout";
import { journeyPitfall, libraryPitfall, libraryPitfalls, storedPitfall } from "@/domain/customers/journey-pitfall";
import { type Use, usesInWords } from "@/domain/customers/journey-uses";
import { unknownTaskProblem } from "@/domain/customers/journey-words";
import { journeyOf } from "@/domain/customers/own-task";
import { AttuneError } from "@/domain/errors";
import { momentProblem } from "@/domain/scoring/new-use-case";

/** So many a workspace may hold; the exchange format takes no more. */
const mostPitfalls = 500;

export type PitfallFacts = Omit<Pitfall, "pitfallId">;
type At = { pitfallId: string; version: number };

const blank: PitfallFacts = {
  ...{ name: null, fromTask: null, toTask: null, emotion: null, challengeTypes: [] },
  ...{ struggle: null, prevalence: null, intensity: null, source: null, measuredAt: null },
};

async function requirePlace(ws: EditableWorkspace, { fromTask, toTask }: PitfallFacts): Promise<void> {
  const tasks = new Set(journeyOf(await ownTaskRows.read(ws)).map(({ id }) => id));
  const problem = unknownTaskProblem({ fromTask, toTask }, tasks) ?? momentProblem(momentOf({ fromTask, toTask }));
  if (problem) throw new AttuneError("invalid", problem);
}

async function requireRoom(ws: EditableWorkspace, more: number): Promise<void> {
  if ((await pitfallRows.count(ws)) + more > mostPitfalls)
    throw new AttuneError(
      "invalid",
      `A journey holds at most ${mostPitfalls} pitfalls. Remove one that matters least.`,
    );
}

/** Several of the library at once; what is on record already stays as it is. */
export async function addFromLibrary(ws: EditableWorkspace, pitfallIds: readonly string[]) {
  const unknown = pitfallIds.find((id) => !libraryPitfall(id));
  if (unknown) throw new AttuneError("not_found", "This pitfall is not in the library. Choose one that is.");
  const held = new Set((await pitfallRows.read(ws)).map(({ pitfallId }) => pitfallId));
  const added = libraryPitfalls.filter(({ id }) => pitfallIds.includes(id) && !held.has(id));
  await requireRoom(ws, added.length);
  return commit(
    ws,
    added.map(({ id, name }) => pitfallRows.add(ws, { ...blank, pitfallId: id, name })),
    {
      action: added.length === 1 ? "added pitfall" : `added ${added.length} pitfalls`,
      answer: { added: added.map(({ id, name }) => ({ pitfallId: id, name, version: 1 })) },
    },
  );
}

/** An own pitfall, or one of the library with what is known of it here. */
export async function addPitfall(ws: EditableWorkspace, libraryPitfallId: string | null, facts: PitfallFacts) {
  if (libraryPitfallId !== null && !libraryPitfall(libraryPitfallId))
    throw new AttuneError("not_found", "This pitfall is not in the library. Choose one that is.");
  await requirePlace(ws, facts);
  await requireRoom(ws, 1);
  const pitfallId = libraryPitfallId ?? `P-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [pitfallRows.add(ws, storedPitfall({ ...facts, pitfallId }))], {
    action: "added pitfall",
    answer: { pitfallId, version: 1 },
  });
}

async function readPitfall(ws: EditableWorkspace, pitfallId: string): Promise<Stored<Pitfall>> {
  const pitfall = await pitfallRows.find(ws, pitfallId);
  if (!pitfall) throw new AttuneError("not_found", "This pitfall is not on the journey any more.");
  return pitfall;
}

export async function editPitfall(ws: EditableWorkspace, { pitfallId, version }: At, facts: PitfallFacts) {
  const before = await readPitfall(ws, pitfallId);
  await requirePlace(ws, facts);
  return commit(ws, [pitfallRows.put(ws, { ...before, version }, storedPitfall({ ...facts, pitfallId }))], {
    action: "edited pitfall",
    answer: { version: version + 1 },
  });
}

/** Only what no use case meets can go; the refusal names those that do. All of them, or none. */
export async function removePitfalls(ws: EditableWorkspace, given: readonly At[]) {
  const useCases = await useCaseRows.read(ws);
  const writes = [];
  for (const { pitfallId, version } of given) {
    const before = await readPitfall(ws, pitfallId);
    const uses = useCases
      .filter(({ pitfallIds }) => pitfallIds.includes(pitfallId))
      .map(({ name }): Use => ["use case", name]);
    const told = usesInWords(uses);
    if (told)
      throw new AttuneError(
        "invalid",
        `“${journeyPitfall(before).name}” is met by ${told}. Take it off ${uses.length === 1 ? "that" : "those"} first.`,
      );
    writes.push(pitfallRows.remove(ws, { ...before, version }));
  }
  return commit(ws, writes, {
    action: writes.length === 1 ? "removed pitfall" : `removed ${writes.length} pitfalls`,
    answer: null,
  });
}
