import { createHash } from "node:crypto";
import { pitfallRows } from "@/db/customers";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { readWorkspaceRow } from "@/db/profile";
import { readLatestScores, readShownAnswers } from "@/db/said-scores";
import { useCaseRows } from "@/db/scoring";
import { weightingRows } from "@/db/weightings";
import type { Workspace } from "@/db/workspace";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { type Assessment, assessUseCase } from "@/domain/scoring/assess-use-case";
import { collectInputs, partWeights } from "@/domain/scoring/robustness/collect-inputs";
import type { PartWeights } from "@/domain/scoring/robustness/plausible-weights";
import { grouped, type Said, scorerViews } from "@/domain/scoring/robustness/scorer-views";
import { type Parameters, parametersOf } from "@/domain/settings";

/** Everything that ranks are drawn from, and what the table shows beside them: lists of the same length and order. */
export async function readRobustness(ws: Workspace) {
  const [row, useCases] = [await readWorkspaceRow(ws), await useCaseRows.read(ws)];
  const parameters = parametersOf(row.settings);
  const setting = {
    severities: pitfallSeverities(await pitfallRows.read(ws)),
    ledger: ledgerByElement(await dataItemRows.read(ws)),
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters,
  };
  const said = await readSaid(ws);
  const viewsOf = ({ useCase, pitfallSeverity }: Assessment) =>
    scorerViews(useCase, said.get(useCase.id) ?? [], pitfallSeverity, parameters);
  const { inputs, ranked } = collectInputs(
    useCases.map((useCase) => assessUseCase(useCase, setting)),
    viewsOf,
    await readWeightingsOfPeople(ws, parameters),
    parameters.confidenceMultipliers,
  );
  return {
    inputs,
    /** Names the state that results belong to: the same inputs have the same one. */
    fingerprint: createHash("sha256").update(JSON.stringify(inputs)).digest("base64url").slice(0, 22),
    names: ranked.map(({ useCase }) => useCase.name),
    modes: ranked.map(({ useCase }) => useCase.mode),
    verdicts: ranked.map(({ verdict }) => verdict.verdict),
    priorities: ranked.map(({ score }) => score?.priority ?? null),
  };
}

async function readSaid(ws: Workspace): Promise<ReadonlyMap<string, readonly Said[]>> {
  const [scores, shown] = [await readLatestScores(ws), await readShownAnswers(ws)];
  return grouped<Said & { useCaseId: string }>([...scores, ...shown], ({ useCaseId }) => useCaseId);
}

/** The weights that hold, then what each person set last, where that is something else. */
async function readWeightingsOfPeople(ws: Workspace, parameters: Parameters): Promise<PartWeights[]> {
  const present = partWeights(parameters);
  const stored = (await weightingRows.read(ws)).sort((a, b) => a.setAt - b.setAt);
  const last = new Map(stored.map(({ setBy, set }) => [setBy, partWeights(set)]));
  const others = [...last.values()].filter((each) => each.join() !== present.join());
  return [present, ...others];
}
