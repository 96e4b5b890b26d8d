import channels from "@/content/channels.json";
import { commit } from "@/db/commit";
import { launchGateRows } from "@/db/decisions";
import { dataItemRows } from "@/db/ledger";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { DataItem } from "@/domain/ledger/data-item";
import { checkHints, type GateScene, launchChecks, tickRefusal } from "@/domain/ledger/launch-checks";
import { ledgerByElement, neededItems } from "@/domain/ledger/needed-items";
import type { UseCase } from "@/domain/scoring/use-case";
import { readUseCase } from "../use-case/read-use-case";
import { libraryName } from "./ledger-words";

/** What the checks of a use case are proposed from. */
export function gateSceneOf(useCase: UseCase, items: readonly DataItem[]): GateScene {
  const ledger = ledgerByElement(items);
  return {
    useCase,
    needed: neededItems(useCase, ledger),
    missing: useCase.dataElementIds
      .filter((element) => !ledger.has(element))
      .map((element) => libraryName(element) ?? items.find((each) => each.dataElementId === element)?.name ?? element),
    sharedChannels: channels
      .filter(({ id, sharedScreenRisk }) => sharedScreenRisk !== "low" && useCase.channelIds.includes(id))
      .map(({ name }) => name),
  };
}

type Tick = { useCaseId: string; version: number; check: string; passed: boolean; note: string | null };

/** Ticks one check of the launch gate, or takes the tick away; version 0 says that nobody checked anything before. */
export async function tickCheck(ws: EditableWorkspace, { useCaseId, version, check, passed, note }: Tick) {
  const useCase = await readUseCase(ws, useCaseId);
  if (!launchChecks.some(({ key }) => key === check)) throw new AttuneError("invalid", "There is no such check.");
  const before = await launchGateRows.find(ws, useCaseId);
  if ((before?.version ?? 0) !== version)
    throw new AttuneError("stale", "Someone else checked this first. Look again, then decide.");
  const refusal = tickRefusal({ passed, note }, checkHints(gateSceneOf(useCase, await dataItemRows.read(ws)))[check]);
  if (refusal) throw new AttuneError("invalid", refusal);
  const gate = {
    useCaseId,
    checks: { ...before?.checks, [check]: { passed, note: note === "" ? null : note } },
    checkedBy: ws.userId,
    checkedAt: Date.now(),
  };
  const write = before ? launchGateRows.put(ws, before, gate) : launchGateRows.add(ws, gate);
  return commit(ws, [write], { action: "checked launch gate", answer: { version: version + 1 } });
}
