import { experimentRows } from "@/db/experiments";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import type { Experiment } from "@/domain/experiments/experiment";
import { templateUseCase, useCaseTemplates } from "@/domain/scoring/new-use-case";
import { type Tactic, type Tried, triedBefore } from "@/domain/scoring/tried-before";
import { outcomeOfTest, outcomeOfUseCase } from "@/domain/scoring/tried-words";
import type { UseCase } from "@/domain/scoring/use-case";
import { contextOf } from "../experiment/read-context";
import { readExperiment } from "../experiment/read-once";

/** So many are shown of each; the number of all is told. */
const most = 4;

type Past = {
  useCases: readonly UseCase[];
  experiments: readonly Experiment[];
  tell: (tried: Tried) => ReturnType<typeof told>;
};

/** All that was tried, with what came of it; each test is read once however often it is shown. */
async function readPast(ws: Workspace): Promise<Past> {
  const [useCases, experiments, context] = [
    await useCaseRows.read(ws),
    await experimentRows.read(ws),
    await contextOf(ws),
  ];
  const useCaseOf = new Map(useCases.map((each) => [each.id, each]));
  const experimentOf = new Map(experiments.map((each) => [each.id, each]));
  const outcomes = new Map<string, ReturnType<typeof outcomeOfTest>>();
  const outcomeOf = (experiment: Experiment) => {
    const known = outcomes.get(experiment.id);
    if (known) return known;
    const nameOf = (id: string) => context.metrics.get(id)?.name ?? id;
    const outcome = outcomeOfTest(experiment, readExperiment(experiment, context), nameOf);
    outcomes.set(experiment.id, outcome);
    return outcome;
  };
  return { useCases, experiments, tell: (tried) => told(tried, { useCaseOf, experimentOf, outcomeOf }) };
}

type Lookup = {
  useCaseOf: ReadonlyMap<string, UseCase>;
  experimentOf: ReadonlyMap<string, Experiment>;
  outcomeOf: (experiment: Experiment) => ReturnType<typeof outcomeOfTest>;
};

function told({ useCaseId, experimentIds, matches, closeness }: Tried, { useCaseOf, experimentOf, outcomeOf }: Lookup) {
  const useCase = useCaseOf.get(useCaseId ?? "");
  return {
    useCase: useCase
      ? {
          id: useCase.id,
          name: useCase.name,
          status: useCase.status,
          ...outcomeOfUseCase(useCase, useCase.stopReason?.replaceAll("_", " ").replace(/^cx /, "CX ") ?? null),
        }
      : null,
    tests: experimentIds.flatMap((id) => {
      const experiment = experimentOf.get(id);
      return experiment ? [{ id, name: experiment.name, ...outcomeOf(experiment) }] : [];
    }),
    matches,
    closeness,
  };
}

const summary = (past: Past, candidate: Tactic) => {
  const tried = triedBefore(candidate, past.useCases, past.experiments);
  return { count: tried.length, closest: tried.slice(0, most).map(past.tell) };
};

/** "Have we tried this?" for something about to be proposed. */
export async function readTried(ws: Workspace, candidate: Tactic) {
  return summary(await readPast(ws), candidate);
}

/** "Have we tried this?" for several at once, in the order given. */
export async function readTriedEach(ws: Workspace, candidates: readonly Tactic[]) {
  const past = await readPast(ws);
  return candidates.map((candidate) => summary(past, candidate));
}

/** "Have we tried this?" for every template, by its id. */
export async function readTriedByTemplate(ws: Workspace) {
  const past = await readPast(ws);
  return new Map(
    useCaseTemplates.map(({ id }) => [id, summary(past, templateUseCase(id, "candidate") as UseCase)] as const),
  );
}
