import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";

/** A row of numbers between 0 and 1 that is the same on every machine (Park and Miller's generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const groups = ["customerValue", "commercialValue", "feasibility", "creepiness"] as const;

/** The answers with every criterion answered anew, 1 to 5. */
export function answeredAnew(scores: UseCaseScores, next: () => number): UseCaseScores {
  const answer = () => 1 + Math.floor(next() * 5);
  const anew: Record<string, unknown> = { ...scores, confidence: answer() };
  for (const group of groups)
    anew[group] = Object.fromEntries(Object.keys(scores[group] ?? {}).map((criterion) => [criterion, answer()]));
  return anew as UseCaseScores;
}

/** The sample with many use cases, each fully scored in its own way; always the same. */
export function largeWorkspace(count: number): WorkspaceFile {
  const base = parseWorkspaceFile(sample);
  const scored = base.useCases.filter(({ scores }) => scores !== null);
  const next = numbersFrom(20_261_122);
  const useCases = Array.from({ length: count }, (_, at): UseCase => {
    const model = scored[at % scored.length]!;
    const scores = answeredAnew(model.scores!, next);
    return { ...model, id: `X${at + 1}`, name: `${model.name}, version ${at + 1}`, scores };
  });
  return {
    ...base,
    useCases,
    experiments: [],
    returns: [],
    reviews: [],
    genericMessages: [],
    roadmap: null,
  };
}
