import channels from "@/content/channels.json";
import enums from "@/content/enums.json";
import content from "@/content/strategy.json";
import { audienceRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import {
  businessObjectiveRows,
  currentStrategy,
  customerObjectiveRows,
  outcomeRows,
  readStrategyVersions,
  strategyRows,
} from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "@/domain/strategy/orphans";
import { strategy } from "@/domain/strategy/strategy";
import { derivedOf } from "../derive";

/** The strategy page with its questions, objectives, checks, and the choices its answers need. */
export async function readStrategy(ws: Workspace) {
  const derived = await derivedOf(ws);
  const { completeness, ledger, file } = derived;
  const [stored] = await strategyRows.readSome(ws, [currentStrategy]);
  const metrics = [...metricLibrary(await ownMetricRows.read(ws)).values()];
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    may: { edit: allows(ws.role, "edit") },
    today: derived.today,
    page: stored ?? { ...strategy.parse({}), id: currentStrategy, version: 0 },
    sections: sectionOrder.map((section) => ({
      section,
      questions: content.questions.filter((question) => question.section === section),
    })),
    completeness: completeness.completeness,
    status: completeness.status,
    checks: completeness.checks,
    orphans: {
      business: orphanBusinessObjectives(file.businessObjectives, file.outcomes),
      customer: orphanCustomerObjectives(file.customerObjectives, file.outcomes),
    },
    businessObjectives: await businessObjectiveRows.read(ws),
    customerObjectives: await customerObjectiveRows.read(ws),
    outcomes: await outcomeRows.read(ws),
    useCasesOf: Object.fromEntries(
      file.outcomes.map(({ id }) => [id, file.useCases.filter((useCase) => useCase.outcomeId === id).length]),
    ),
    ledger: {
      held: ledger.held,
      used: ledger.used,
      withoutBenefit: ledger.missingBenefit.length,
      withoutBasis: ledger.noBasis.length,
    },
    spend: file.spend && {
      year: file.spend.fiscalYear,
      amount: file.spend.personalizationSpend,
      of: file.spend.marketingSpend,
    },
    currency: file.workspace.currency ?? "EUR",
    versions: await readStrategyVersions(ws),
    choices: {
      people: (await personRows.read(ws)).map(choice),
      audiences: (await audienceRows.read(ws)).map(choice),
      channels: channels.map(choice),
      cxMetrics: metrics.filter(isExperience).map(choice),
      commercialMetrics: metrics.filter(({ family }) => family === "commercial").map(choice),
      objectiveTypes: content.objectiveTaxonomy,
      verbs: content.customerObjectiveVerbs,
      functions: enums.function.map(({ id, label }) => ({ value: id, label })),
    },
  };
}

const sectionOrder = [...new Set(content.questions.map(({ section }) => section))];
