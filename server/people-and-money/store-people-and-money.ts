import { commit } from "@/db/commit";
import { putWorkspace, readWorkspaceRow, type WorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { changeFrame, type FramePatch } from "@/domain/roadmap/change-frame";
import type { Initiative } from "@/domain/roadmap/initiative";
import { withWholeEffort } from "@/domain/roadmap/initiative-effort";
import type { PlanFrame } from "@/domain/roadmap/plan-change";
import { grouped } from "@/domain/roadmap/wording";

/** Stores some cells of people and money, and tells the change that takes them back. */
export async function storePeopleAndMoney(ws: EditableWorkspace, version: number, patch: FramePatch) {
  const row = await rowAt(ws, version);
  const { frame, back } = changeFrame(frameOf(row), patch);
  const leaving = Object.entries(patch.roles ?? {}).flatMap(([role, cells]) => (cells === null ? [role] : []));
  for (const role of leaving) await refuseInUse(ws, role);
  refuseMeaningless(Object.keys(patch.roles ?? {}), row);
  return commit(ws, [putWorkspace(ws, row, frame)], {
    action: "changed people and money",
    answer: { version: version + 1, back },
  });
}

export async function renameRole(
  ws: EditableWorkspace,
  { version, role, name }: { version: number; role: string; name: string },
) {
  const row = await rowAt(ws, version);
  const { capacityByRole } = row;
  if (!Object.hasOwn(capacityByRole, role))
    throw new AttuneError("not_found", `There is no role “${role}” in this plan any more.`);
  if (role === name) return { version };
  const items = await initiativeRows.read(ws);
  const taken =
    Object.hasOwn(capacityByRole, name) || items.some(({ effortByRole }) => Object.hasOwn(effortByRole, name));
  if (taken) throw new AttuneError("invalid", `There is a role “${name}” already. Choose another name.`);
  refuseMeaningless([name], row);
  const renamed = <Value>(held: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(held).map(([key, value]) => [key === role ? name : key, value]));
  const touched = items.filter(({ effortByRole }) => Object.hasOwn(effortByRole, role));
  const writes = [
    putWorkspace(ws, row, { capacityByRole: renamed(capacityByRole) }),
    ...touched.map((item) =>
      initiativeRows.put(ws, item, withWholeEffort({ ...item, effortByRole: renamed(item.effortByRole) })),
    ),
  ];
  return commit(ws, writes, { action: "renamed role", answer: { version: version + 1 } });
}

async function rowAt(ws: Workspace, version: number): Promise<WorkspaceRow> {
  const row = await readWorkspaceRow(ws);
  if (row.version !== version)
    throw new AttuneError(
      "stale",
      "People, money or settings were changed in the meantime. Nothing of yours was stored.",
    );
  return row;
}

const frameOf = ({
  quarters,
  capacityWeeks,
  capacityByRole,
  budget,
  iterationSharePct,
  contentCapacityHours,
}: WorkspaceRow): PlanFrame => ({
  quarters,
  capacityWeeks,
  capacityByRole,
  budget,
  iterationSharePct,
  contentCapacityHours,
});

/** Work that asks for nobody would look free. */
async function refuseInUse(ws: Workspace, role: string): Promise<void> {
  const asking = (await initiativeRows.read(ws)).filter((item) => asksFor(item, role));
  if (asking.length === 0) return;
  const weeks = asking.reduce((sum, { effortByRole }) => sum + Math.round((effortByRole[role] ?? 0) * 100), 0) / 100;
  const names = asking.slice(0, 3).map(({ name }) => `“${name}”`);
  const more = asking.length > 3 ? ` and ${asking.length - 3} more` : "";
  throw new AttuneError(
    "invalid",
    `${names.join(", ")}${more} ${asking.length === 1 ? "asks" : "ask"} ${role} for ${grouped(weeks)} person-weeks. Give that work to another role first.`,
  );
}

const asksFor = ({ status, effortByRole }: Initiative, role: string) =>
  status !== "dropped" && Object.hasOwn(effortByRole, role) && (effortByRole[role] ?? 0) > 0;

/** What every object knows already would be found where nothing was stored. */
function refuseMeaningless(names: readonly string[], { capacityByRole }: WorkspaceRow): void {
  const bad = names.find((name) => name in {});
  if (bad !== undefined) throw new AttuneError("invalid", `“${bad}” cannot be the name of a role. Choose another.`);
  const roles = new Set([...Object.keys(capacityByRole), ...names]).size;
  if (roles > 40) throw new AttuneError("invalid", `A plan has at most 40 roles; this would be ${roles}.`);
}
