import privacy from "@/content/privacy.json";
import { launchGateRows } from "@/db/decisions";
import { readHistory } from "@/db/history";
import { dataItemRows } from "@/db/ledger";
import { readWorkspaceRow } from "@/db/profile";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { DataItem } from "@/domain/ledger/data-item";
import { checkHints, gateStanding, launchChecks } from "@/domain/ledger/launch-checks";
import { lacksBasis } from "@/domain/ledger/needed-items";
import type { UseCase } from "@/domain/scoring/use-case";
import { parametersOf } from "@/domain/settings";
import { nameIn, readRoundPeople } from "../round/people";
import { readUseCase } from "../use-case/read-use-case";
import { gateSceneOf } from "./gate";
import { basisLabel, disclaimer, libraryName } from "./ledger-words";

/** The data of one use case and whether it may be used: items, launch gate, impact assessment, privacy review. */
export async function readUseCaseData(ws: Workspace, useCaseId: string) {
  const useCase = await readUseCase(ws, useCaseId);
  const [items, gate, people] = [
    await dataItemRows.read(ws),
    await launchGateRows.find(ws, useCaseId),
    await readRoundPeople(ws),
  ];
  const strategy = await strategyRows.find(ws, currentStrategy);
  const { ruleThresholds } = parametersOf((await readWorkspaceRow(ws)).settings);
  const hints = checkHints(gateSceneOf(useCase, items));
  const name = nameIn(people);
  return {
    items: itemsOf(useCase, items),
    /** Everything on record that it could use. */
    others: items
      .filter((item) => item.status !== "retired" && !useCase.dataElementIds.includes(item.dataElementId))
      .map(({ id, name: called, version }) => ({ id, name: called, version })),
    gate: {
      version: gate?.version ?? 0,
      ...gateStanding(gate ?? null),
      checks: launchChecks.map(({ key, text }) => ({
        key,
        text,
        passed: gate?.checks[key]?.passed ?? false,
        note: gate?.checks[key]?.note ?? null,
        hint: hints[key] ?? { says: null, because: "" },
      })),
      checkedBy: gate ? name(gate.checkedBy) : null,
      checkedAt: gate?.checkedAt ?? null,
      wentLive: await wentLiveOf(ws, useCaseId),
    },
    dpia: {
      rule: privacy.dpiaRule,
      source: privacy.dpiaSource,
      from: ruleThresholds.dpiaCriteriaFrom,
      criteria: privacy.dpiaCriteria.map((text) => ({ text, met: useCase.dpiaCriteria.includes(text) })),
      own: useCase.dpiaCriteria.filter((text) => !privacy.dpiaCriteria.includes(text)),
    },
    review: {
      ...(useCase.privacyReview ?? { status: "not_reviewed" as const, byId: null, at: null, reason: null }),
      by: useCase.privacyReview?.byId ? name(useCase.privacyReview.byId) : null,
    },
    control: strategy?.control ?? null,
    version: useCase.version,
    disclaimer,
    may: { edit: allows(ws.role, "edit") },
  };
}

function itemsOf(useCase: UseCase, items: readonly Stored<DataItem>[]) {
  const current = items.filter(({ status }) => status !== "retired");
  const needed = useCase.dataElementIds.map((elementId) => {
    const item = current.find(({ dataElementId }) => dataElementId === elementId) ?? null;
    const retired = items.find(({ dataElementId }) => dataElementId === elementId);
    return told(elementId, item, {
      ...{ isNeeded: true, isNamed: item?.useCaseIds.includes(useCase.id) ?? false },
      name: item?.name ?? libraryName(elementId) ?? retired?.name ?? elementId,
    });
  });
  const onlyNamed = current
    .filter((item) => item.useCaseIds.includes(useCase.id) && !useCase.dataElementIds.includes(item.dataElementId))
    .map((item) => told(item.dataElementId, item, { isNeeded: false, isNamed: true, name: item.name }));
  return [...needed, ...onlyNamed];
}

/** One item with who says that it is used: the use case, the ledger, or both. */
function told(
  elementId: string,
  item: Stored<DataItem> | null,
  said: { isNeeded: boolean; isNamed: boolean; name: string },
) {
  const isSensitive = item?.specialCategory === true && item.legalBasis !== "explicit_consent";
  return {
    elementId,
    ...said,
    isShipped: libraryName(elementId) !== null,
    item,
    basis: basisLabel(item?.legalBasis ?? null),
    problem:
      item === null
        ? ("missing" as const)
        : isSensitive
          ? ("explicitConsent" as const)
          : lacksBasis(item)
            ? ("basis" as const)
            : null,
  };
}

/** Who set it live last, and the reason given; null where the history does not tell. */
async function wentLiveOf(ws: Workspace, useCaseId: string) {
  const entries = await readHistory(ws, { kind: useCaseRows.kind, objectId: useCaseId, beforeSeq: null });
  const entry = entries.find(({ after }) => after?.["status"] === "live");
  return entry?.reason ? { reason: entry.reason, by: entry.by, at: entry.at } : null;
}
