import channels from "@/content/channels.json";
import enums from "@/content/enums.json";
import content from "@/content/strategy.json";
import { audienceRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import { currentStrategy, readStrategyVersions, strategyRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import { checkPlaces } from "@/domain/strategy/check-places";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "@/domain/strategy/orphans";
import { strategy } from "@/domain/strategy/strategy";
import { derivedOf } from "../derive";
import { readRoundPeople } from "../round/people";
import { readChain } from "./chain";
import { readRatings } from "./rate";
import { readSignature } from "./sign-off";
import { bare } from "./versions";

/** The strategy page with its questions, objectives, checks, and the choices its answers need. */
export async function readStrategy(ws: Workspace) {
  const derived = await derivedOf(ws);
  const { completeness, ledger, file } = derived;
  const [stored] = await strategyRows.readSome(ws, [currentStrategy]);
  const page = stored ?? { ...strategy.parse({}), id: currentStrategy, version: 0 };
  return {
    may: { edit: allows(ws.role, "edit") },
    today: derived.today,
    page,
    sections: sectionOrder.map((section) => ({
      section,
      questions: content.questions.filter((question) => question.section === section),
    })),
    completeness: completeness.completeness,
    status: completeness.status,
    statuses: content.status,
    checks: completeness.checks.map((check) => ({ ...check, place: checkPlaces[check.id]! })),
    signature: await readSignature(ws, { ...bare(page), chain: await readChain(ws) }),
    ratings: await readRatings(ws),
    orphans: {
      business: orphanBusinessObjectives(file.businessObjectives, file.outcomes),
      customer: orphanCustomerObjectives(file.customerObjectives, file.outcomes),
    },
    written: {
      businessObjectives: file.businessObjectives.length,
      customerObjectives: file.customerObjectives.length,
      outcomes: file.outcomes.length,
    },
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
    choices: await readChoices(ws),
  };
}

async function readChoices(ws: Workspace) {
  const metrics = [...metricLibrary(await ownMetricRows.read(ws)).values()];
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    people: (await readRoundPeople(ws)).map(choice),
    audiences: (await audienceRows.read(ws)).map(choice),
    channels: channels.map(choice),
    metrics: metrics.map(({ id, name, unit, direction }) => ({ value: id, label: name, name, unit, direction })),
    cxMetrics: metrics.filter(isExperience).map(choice),
    functions: enums.function.map(({ id, label }) => ({ value: id, label })),
  };
}

const sectionOrder = [...new Set(content.questions.map(({ section }) => section))];
