import channelLibrary from "@/content/channels.json";
import elementLibrary from "@/content/data_elements.json";
import cardLibrary from "@/content/evidence.json";
import pitfallLibrary from "@/content/pitfalls.json";
import { monthWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { quarterInWords } from "../quarters";
import type { FindingKind } from "./rule-areas";

export type NamedScene = Pick<DerivedWorkspace, "file" | "metrics" | "foundations">;

/** What something is called; null when the workspace has no such thing. */
export type ObjectNames = (kind: FindingKind | "channel", id: string) => string | null;

const quarterShape = /^\d{4}-Q[1-4]$/;
const monthShape = /^\d{4}-\d{2}$/;
const fixedNames: Readonly<Record<string, string>> = {
  "strategy current": "Strategy",
  "portfolio all": "All planned work",
  "portfolio live": "Everything that runs",
  "roadmap plan": "Roadmap",
};

/**
 * Names of everything a finding can point at, by what people call it: the workspace's own names first, then
 * those of the library. Made once for many findings.
 */
export function objectNames({ file, metrics, foundations }: NamedScene): ObjectNames {
  const useCases = namesBy(file.useCases, ({ id, name }) => [id, name]);
  const byKind: Partial<Record<FindingKind | "channel", ReadonlyMap<string, string>>> = {
    useCase: useCases,
    businessObjective: namesBy(file.businessObjectives, ({ id, name }) => [id, name]),
    outcome: namesBy(file.outcomes, ({ id, statement }) => [id, statement]),
    audience: namesBy(file.audiences, ({ id, name }) => [id, name]),
    experiment: namesBy(file.experiments, ({ id, name }) => [id, name]),
    roadmapItem: namesBy(file.roadmap?.items ?? [], ({ id, name }) => [id, name]),
    return: namesBy(file.returns, ({ id, name, useCaseId }) => [
      id,
      `Returns of ${useCases.get(useCaseId ?? "") ?? (name || id)}`,
    ]),
    provider: namesBy(file.strategy?.providerOversight ?? [], ({ provider }) => [provider, provider]),
    pitfall: new Map([
      ...pitfallNames,
      ...file.pitfalls.map(
        ({ pitfallId, name }) => [pitfallId, name || (pitfallNames.get(pitfallId) ?? pitfallId)] as const,
      ),
    ]),
    ledger: new Map([
      ...elementNames,
      ...file.dataLedger.map(({ dataElementId, name }) => [dataElementId, name || dataElementId] as const),
    ]),
    evidence: new Map([...cardNames, ...file.ownEvidence.map(({ id, statement }) => [id, statement] as const)]),
    channel: channelNames,
  };
  const blocks = new Set(foundations.blocks);
  const metricName = (id: string) => metrics.get(id)?.name ?? null;
  return (kind, id) => {
    switch (kind) {
      case "metric":
        return metricName(id);
      case "metricPair": {
        const [commercial, experience] = id.split("|").map(metricName);
        return commercial && experience ? `${commercial} and ${experience}` : null;
      }
      case "block":
        return blocks.has(id) ? foundations.nameOf(id) : null;
      case "quarter":
        return quarterShape.test(id) && file.quarters.includes(id) ? quarterInWords(id) : null;
      case "month":
        return monthShape.test(id) && file.metricSeries?.months.includes(id) ? monthWords(id) : null;
      case "spend":
        return file.spend?.fiscalYear === id ? `Spending in ${id}` : null;
      default:
        return byKind[kind]?.get(id) ?? fixedNames[`${kind} ${id}`] ?? null;
    }
  };
}

function namesBy<Row>(rows: readonly Row[], entry: (row: Row) => readonly [id: string, name: string]) {
  return new Map(
    rows.map((row) => {
      const [id, name] = entry(row);
      return [id, name || id] as const;
    }),
  );
}

const namesOf = (library: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(library.map(({ id, name }) => [id, name]));
const pitfallNames = namesOf(pitfallLibrary);
const elementNames = namesOf(elementLibrary);
const channelNames = namesOf(channelLibrary);
const cardNames: ReadonlyMap<string, string> = new Map(cardLibrary.items.map(({ id, statement }) => [id, statement]));
