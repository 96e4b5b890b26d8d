import { commit } from "@/db/commit";
import { audienceRows, genericMessageRows } from "@/db/customers";
import { genericDecisionRows } from "@/db/decisions";
import { experimentRows, programmeHoldoutRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import type { Audience } from "@/domain/customers/audience";
import { AttuneError } from "@/domain/errors";

type At = { audienceId: string; version: number };
type Facts = Omit<Audience, "id">;

async function readAudience(ws: Workspace, audienceId: string): Promise<Stored<Audience>> {
  const audience = await audienceRows.find(ws, audienceId);
  if (!audience) throw new AttuneError("not_found", "This audience is not here any more.");
  return audience;
}

export async function addAudience(ws: EditableWorkspace, facts: Facts) {
  const id = `A-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [audienceRows.add(ws, { id, ...facts })], {
    action: "added audience",
    answer: { id },
  });
}

export async function changeAudience(
  ws: ContributableWorkspace,
  { audienceId, version }: At,
  change: Partial<Omit<Audience, "id">>,
  { action, reason }: { action: string; reason: string | null },
) {
  const before = await readAudience(ws, audienceId);
  return commit(ws, [audienceRows.put(ws, { ...before, version }, { ...before, ...change })], {
    action,
    reason,
    answer: { version: version + 1 },
  });
}

/**
 * Only what nothing points at can go; the refusal names what does. Decisions to leave something as it is for this
 * audience go with it.
 */
export async function removeAudience(ws: EditableWorkspace, { audienceId, version }: At) {
  const before = await readAudience(ws, audienceId);
  const aimed = [
    ...(await useCaseRows.read(ws)).filter(({ audienceIds }) => audienceIds.includes(audienceId)),
    ...(await genericMessageRows.read(ws)).filter(({ audienceIds }) => audienceIds.includes(audienceId)),
    ...(await experimentRows.read(ws)).filter((test) => test.audienceId === audienceId),
    ...(await programmeHoldoutRows.read(ws)).filter((holdout) => holdout.audienceId === audienceId),
  ];
  if (aimed.length > 0)
    throw new AttuneError(
      "invalid",
      `${aimed
        .slice(0, 3)
        .map(({ name }) => name)
        .join(
          ", ",
        )}${aimed.length > 3 ? ` and ${aimed.length - 3} more` : ""} ${aimed.length === 1 ? "is" : "are"} aimed at it. Aim ${aimed.length === 1 ? "that" : "those"} elsewhere first.`,
    );
  const page = await strategyRows.find(ws, currentStrategy);
  if (page?.focusAudiences.includes(audienceId))
    throw new AttuneError(
      "invalid",
      `“${before.name}” is one of the audiences that the strategy page begins with. Take it off there first.`,
    );
  const decided = (await genericDecisionRows.read(ws)).filter((decision) => decision.audienceId === audienceId);
  const writes = [
    audienceRows.remove(ws, { ...before, version }),
    ...decided.map((decision) => genericDecisionRows.remove(ws, decision)),
  ];
  return commit(ws, writes, { action: "removed audience", answer: null });
}
