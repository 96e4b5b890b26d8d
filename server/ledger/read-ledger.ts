import { pitfallRows } from "@/db/customers";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { foundationsOf } from "@/domain/foundations/block-library";
import { dataByMoment } from "@/domain/ledger/data-by-moment";
import type { DataItem } from "@/domain/ledger/data-item";
import { usesOfItems } from "@/domain/ledger/item-uses";
import { ledgerSentence } from "@/domain/ledger/ledger-sentence";
import { ledgerUse, usersThatCount } from "@/domain/ledger/ledger-use";
import { moneyWords } from "@/domain/ledger/money-words";
import { isHeld, ledgerByElement } from "@/domain/ledger/needed-items";
import { awaitsReview, inReviewOrder, worklistSentence } from "@/domain/ledger/privacy-review";
import { liabilityOf, listReasons, type ProblemList } from "@/domain/ledger/problem-lists";
import { type Assessment, assessUseCase } from "@/domain/scoring/assess-use-case";
import { parametersOf } from "@/domain/settings";
import { nameIn, readRoundPeople } from "../round/people";
import { calendarDay } from "../today";
import { readJourney } from "../use-case/moment-words";
import { disclaimer, ledgerChoices, libraryName } from "./ledger-words";

/** So many elements of a moment are named; of a long tail it is enough to know how long it is. */
const mostNamed = 12;

/** All data on record with what uses it and what is wrong with it, and the use cases that wait for a privacy review. */
export async function readLedger(ws: Workspace) {
  const [profile, items, useCases] = [
    await readWorkspaceRow(ws),
    await dataItemRows.read(ws),
    await useCaseRows.read(ws),
  ];
  const [people, strategy, journey] = [
    await readRoundPeople(ws),
    await strategyRows.find(ws, currentStrategy),
    await readJourney(ws),
  ];
  const parameters = parametersOf(profile.settings);
  const ledger = ledgerByElement(items);
  const lookaheadQuarters = parameters.planLookaheadQuarters;
  const today = profile.today ?? calendarDay();
  const setting = { useCases, initiatives: await initiativeRows.read(ws), today, lookaheadQuarters };
  const figures = ledgerUse(items, setting);
  const counting = usersThatCount(setting);
  const uses = usesOfItems(items, useCases);
  const nameOf = new Map(useCases.map(({ id, name }) => [id, name]));
  const assessing = {
    severities: pitfallSeverities(await pitfallRows.read(ws)),
    ledger,
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters,
  };
  const assessments = useCases.map((useCase) => assessUseCase(useCase, assessing));
  const rows = items.map((item) => {
    const isLinked = item.useCaseIds.some((id) => counting.has(id));
    const waitingUses = item.useCaseIds.filter((id) => !counting.has(id)).map((id) => nameOf.get(id) ?? id);
    return {
      ...item,
      held: isHeld(item),
      linked: isHeld(item) && isLinked,
      points: liabilityOf(item, isLinked),
      uses: uses.get(item.id) ?? [],
      reasons: listReasons(item, { isLinked, waitingUses, today, lookaheadQuarters }),
    };
  });
  const inList = (list: ProblemList) => rows.filter(({ reasons }) => reasons.some((each) => each.list === list)).length;
  const currency = profile.currency ?? "EUR";
  const elementName = (element: string) => ledger.get(element)?.[0]?.name ?? libraryName(element) ?? element;
  const taskName = taskNameOf(journey);
  return {
    rows,
    figures,
    sentence: ledgerSentence(
      {
        ...{ held: figures.held, used: figures.used, unused: inList("unused"), unconsented: inList("unconsented") },
        ...{ unexplained: inList("unexplained"), overKept: inList("overKept") },
        notOnRecord: Object.values(figures.neededButNotOnLedger).flat().length,
        notHeld: rows.filter((row) => !row.held).length,
      },
      figures.unusedAnnualCost > 0 ? moneyWords(figures.unusedAnnualCost, currency) : null,
    ),
    notOnRecord: Object.entries(figures.neededButNotOnLedger).flatMap(([useCaseId, elements]) =>
      elements.map((elementId) => ({
        useCaseId,
        elementId,
        name: libraryName(elementId) ?? items.find((item) => item.dataElementId === elementId)?.name ?? elementId,
        isShipped: libraryName(elementId) !== null,
      })),
    ),
    useCases: assessments.map(({ useCase, verdict }) => ({
      id: useCase.id,
      name: useCase.name,
      status: useCase.status,
      verdict: verdict.verdict,
    })),
    worklist: worklistOf(assessments, useCases, nameIn(people)),
    moments: dataByMoment(
      useCases,
      journey.map(({ id }) => id),
    ).map(({ key, moment, useCaseIds, elements }) => ({
      ...{ key, useCases: useCaseIds.length, words: momentWords(moment, taskName) },
      sensitivity: Math.max(0, ...elements.map(({ elementId }) => ledger.get(elementId)?.[0]?.sensitivity ?? 0)),
      elements: elements.slice(0, mostNamed).map(({ elementId, useCases: needing }) => ({
        elementId,
        useCases: needing,
        name: elementName(elementId),
        itemId: ledger.get(elementId)?.[0]?.id ?? null,
      })),
      others: Math.max(0, elements.length - mostNamed),
    })),
    /** Who can own an item. */
    people: (await personRows.read(ws)).map(({ id, name }) => ({ id, name })),
    control: strategy?.control ?? null,
    choices: ledgerChoices,
    usualJurisdictions: profile.jurisdictions,
    today,
    currency,
    disclaimer,
    may: { edit: allows(ws.role, "edit") },
  };
}

type UseCases = Awaited<ReturnType<typeof useCaseRows.read>>;

function worklistOf(assessments: readonly Assessment[], useCases: UseCases, personName: (id: string) => string) {
  const versions = new Map(useCases.map(({ id, version }) => [id, version]));
  const waiting = assessments
    .filter(({ useCase }) => awaitsReview(useCase))
    .map(({ useCase, score, needed }) => ({
      id: useCase.id,
      name: useCase.name,
      status: useCase.status,
      version: versions.get(useCase.id) ?? 0,
      dataNames: needed.map(({ name }) => name),
      needs: new Set(useCase.dataElementIds).size,
      sensitivity: needed.reduce((most, item: DataItem) => Math.max(most, item.sensitivity ?? 0), 0),
      creepiness: score?.creepiness ?? null,
      creepinessBand: score?.creepinessBand ?? null,
      dpiaCriteria: useCase.dpiaCriteria,
      dpiaLink: useCase.dpiaLink,
      privacyReview: useCase.privacyReview,
      reviewedBy: useCase.privacyReview?.byId ? personName(useCase.privacyReview.byId) : null,
    }));
  return { rows: inReviewOrder(waiting), sentence: worklistSentence(waiting) };
}
