import channelLibrary from "@/content/channels.json";
import enums from "@/content/enums.json";
import { audienceRows, pitfallRows, surveyWaveRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { readWorkspaceRow } from "@/db/profile";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { momentOf } from "@/domain/customers/journey-layout";
import { journeyPitfall, libraryPitfalls } from "@/domain/customers/journey-pitfall";
import { journeySentence } from "@/domain/customers/journey-sentence";
import { momentKey, momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { journeyOf } from "@/domain/customers/own-task";
import { pitfallSeverities, worstSeverity } from "@/domain/customers/pitfall-severity";
import { momentHits } from "@/domain/findings/moment-hits";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { type Assessment, assessUseCase } from "@/domain/scoring/assess-use-case";
import { portfolioOf } from "@/domain/scoring/portfolio";
import type { UseCase } from "@/domain/scoring/use-case";
import { parametersOf } from "@/domain/settings";
import { readDecisions } from "../generic-decision/read-decisions";
import { wavesByMoment } from "./read-waves";

const ended = new Set(["stopped", "rejected"]);

/** The journey with everything that stands on it; the browser lays it out and narrows it. */
export async function readBoard(ws: Workspace) {
  const { settings } = await readWorkspaceRow(ws);
  const parameters = parametersOf(settings);
  const severityFrom = parameters.ruleThresholds.pitfallSeverityFrom;
  const [ownTasks, register, useCases] = [
    await ownTaskRows.read(ws),
    await pitfallRows.read(ws),
    await useCaseRows.read(ws),
  ];
  const severities = pitfallSeverities(register);
  const setting = {
    severities,
    ledger: ledgerByElement(await dataItemRows.read(ws)),
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters,
  };
  const assessments = useCases.map((useCase) => assessUseCase(useCase, setting));
  const severityOf = ({ pitfallIds }: { readonly pitfallIds: readonly string[] }) =>
    worstSeverity(pitfallIds, severities);
  const portfolio = portfolioOf(useCases, severities, severityOf, severityFrom);
  const hits = momentHits({ assessments, parameters, portfolio });
  const misplaced = new Set(hits.flatMap(([rule, id]) => (rule === "R-MOM-1" ? [id] : [])));

  const journey = journeyOf(ownTasks);
  const taskName = taskNameOf(journey);
  const pitfalls = register.map(({ version, ...row }) => ({ ...journeyPitfall(row), version }));
  const nameOf = new Map(pitfalls.map(({ pitfallId, name }) => [pitfallId, name]));
  const { pitfallsSeverity3Plus: severe, pitfallCoverageLivePct, pitfallCoveragePct, uncoveredPitfalls } = portfolio;
  const passiveAt = useCases.filter(({ id }) => misplaced.has(id)).map(({ moment }) => momentWords(moment, taskName));
  const { decisions, may } = await readDecisions(ws);
  const kept = decisions.filter(({ kind }) => kind === "moment");
  const keptAt = new Set(kept.map((decision) => momentKey(momentOf(decision))));
  const placeOf = new Map(pitfalls.map((pitfall) => [pitfall.pitfallId, momentKey(momentOf(pitfall))]));
  const open = uncoveredPitfalls.filter((id) => !keptAt.has(placeOf.get(id) ?? ""));
  const channelIds = new Set(useCases.flatMap((useCase) => useCase.channelIds));
  return {
    sentence: journeySentence({
      pitfalls: pitfalls.length,
      uncovered: open.map((id) => nameOf.get(id) ?? id),
      leftAlone: uncoveredPitfalls.length - open.length,
      severe: severe.length,
      helpedNow: Math.round(((pitfallCoverageLivePct ?? 0) * severe.length) / 100),
      passiveAt: [...new Set(passiveAt)],
    }),
    tasks: journey.map((task) => ({ ...task, version: ownTasks.find(({ id }) => id === task.id)?.version ?? null })),
    pitfalls,
    useCases: assessments
      .filter(({ useCase }) => !ended.has(useCase.status))
      .map((assessment) => rowOf(assessment, misplaced)),
    kept,
    ...wavesByMoment(await surveyWaveRows.read(ws)),
    figures: {
      severe,
      coverageLivePct: pitfallCoverageLivePct,
      coveragePct: pitfallCoveragePct,
      /** Severe pitfalls nobody eases, but for those left alone on purpose. */
      uncovered: open,
      activeSharePct: portfolio.activeShareAtTransitionsPct,
      liveAtSwitches: portfolio.liveAtTransitions,
    },
    severityFrom,
    /** Pitfalls that ship and are not on record here. */
    library: libraryPitfalls
      .filter(({ id }) => !nameOf.has(id))
      .map(({ id, name, fromTask, toTask, emotion, description, defaultSeverity, easedBy }) => ({
        ...{ id, name, fromTask, toTask, emotion, description, severity: defaultSeverity, easedBy },
      })),
    audiences: (await audienceRows.read(ws)).map(({ id, name }) => ({ id, name })),
    channels: channelLibrary.filter(({ id }) => channelIds.has(id)).map(({ id, name }) => ({ id, name })),
    activeForms: enums.activeForm,
    may: { contribute: allows(ws.role, "contribute"), edit: may.edit },
  };
}

function rowOf({ useCase, score }: Assessment<Stored<UseCase>>, misplaced: ReadonlySet<string>) {
  const { id, name, status, mode, moment, pitfallIds, audienceIds, channelIds } = useCase;
  return {
    ...{ id, name, status, mode, moment, pitfallIds, audienceIds, channelIds },
    version: useCase.version,
    regretRisk: score?.regretRisk ?? null,
    regretBand: score?.regretBand ?? null,
    creepiness: score?.creepiness ?? null,
    creepinessBand: score?.creepinessBand ?? null,
    /** Passive, and running where people struggle (R-MOM-1). */
    misplaced: misplaced.has(id),
  };
}
