import type { TacticMode } from "../enums";
import { creepinessFactors } from "./creepiness";
import { type Judged, type Judgement, type JudgingBasis, judgeUseCase } from "./judge-use-case";
import type { UseCaseScores } from "./use-case";
import type { UseCaseVerdict } from "./verdict";

export type ChangeKind = "remove_cue" | "add_relief" | "mode" | "fewer_options" | "lower_factor";

/** One thing that could be done differently, and what the scores would be then. */
export type SingleChange = {
  readonly kind: ChangeKind;
  /** Cues, relief features, modes or factors: any one of them has this effect. */
  readonly choices: readonly string[];
  /** The answer after it, for options shown and factors. */
  readonly to: number | null;
  readonly after: Judgement;
};

type Regret = NonNullable<UseCaseScores["regret"]>;
const order: readonly UseCaseVerdict[] = ["now", "next", "later", "dont", "redesign", "blocked", "unscored"];
const modes: readonly TacticMode[] = ["passive", "hybrid", "active"];

/**
 * What would change the verdict: each pressure cue taken away, each relief feature added, each other mode,
 * options cut to the next band, and the smallest step of one creepiness factor that lifts the verdict, each
 * tried alone by scoring again (formulas 2, 4, 6 and 7). Only changes that lower regret or creepiness or lift
 * the verdict; those that lift the verdict first, then by how much harm they take away. Choices of equal effect
 * are one change. Empty when the use case is not scored.
 *
 * @param reliefFeatures all relief features there are
 */
export function singleChanges(
  useCase: Judged,
  basis: JudgingBasis,
  reliefFeatures: readonly Regret["reliefFeatures"][number][],
): SingleChange[] {
  const { scores } = useCase;
  const now = judgeUseCase(useCase, basis);
  const score = now.score;
  if (!score || !scores?.regret) return [];
  const regret: Regret = scores.regret;
  const withRegret = (change: Partial<Regret>): Judged => ({
    ...useCase,
    scores: { ...scores, regret: { ...regret, ...change } },
  });
  const tried: [ChangeKind, string, number | null, Judged][] = [];
  for (const cue of regret.pressureCues)
    tried.push([
      "remove_cue",
      cue,
      null,
      withRegret({ pressureCues: regret.pressureCues.filter((each) => each !== cue) }),
    ]);
  for (const relief of reliefFeatures.filter((each) => !regret.reliefFeatures.includes(each)))
    tried.push(["add_relief", relief, null, withRegret({ reliefFeatures: [...regret.reliefFeatures, relief] })]);
  for (const mode of modes.slice(modes.indexOf(useCase.mode) + 1))
    tried.push(["mode", mode, null, { ...useCase, mode }]);
  const top = basis.parameters.regret.optionBandTops.findLast((each) => each < (regret.optionsShown ?? 0));
  if (top !== undefined) tried.push(["fewer_options", "optionsShown", top, withRegret({ optionsShown: top })]);
  tried.push(...loweredFactors(useCase, basis, now));

  const changes = new Map<string, SingleChange>();
  for (const [kind, choice, to, changed] of tried) {
    const after = judgeUseCase(changed, basis);
    if (!after.score || gain(now, after) <= 0) continue;
    const key = JSON.stringify([kind, to, after.score.regretRisk, after.score.creepiness, after.verdict.verdict]);
    changes.set(key, { kind, to, after, choices: [...(changes.get(key)?.choices ?? []), choice] });
  }
  return [...changes.values()].sort(
    (a, b) => rankOf(a.after) - rankOf(b.after) || gain(now, b.after) - gain(now, a.after),
  );
}

const rankOf = ({ verdict }: Judgement) => order.indexOf(verdict.verdict);

/** Points of harm it takes away; a better verdict alone counts too. */
function gain(now: Judgement, after: Judgement): number {
  if (!now.score || !after.score) return 0;
  const harm = now.score.regretRisk - after.score.regretRisk + (now.score.creepiness - after.score.creepiness);
  return harm > 0 ? harm : Number(rankOf(after) < rankOf(now));
}

function loweredFactors(useCase: Judged, basis: JudgingBasis, now: Judgement): [ChangeKind, string, number, Judged][] {
  const { scores } = useCase;
  const creepiness = scores?.creepiness;
  if (!scores || !creepiness) return [];
  return creepinessFactors.flatMap((factor) => {
    for (let to = (creepiness[factor] ?? 1) - 1; to >= 1; to--) {
      const changed: Judged = { ...useCase, scores: { ...scores, creepiness: { ...creepiness, [factor]: to } } };
      if (rankOf(judgeUseCase(changed, basis)) < rankOf(now))
        return [["lower_factor", factor, to, changed] satisfies [ChangeKind, string, number, Judged]];
    }
    return [];
  });
}
