import type { Scene } from "../findings/scene";
import { type ReviewSuggestion, reviewSuggestion } from "./review-suggestion";

/** The review suggestion of every use case that is live, testing or paused, in their order (formula 29). */
export function suggestReviews(scene: Scene): ReviewSuggestion[] {
  const { file, returns, unearned } = scene;
  const changed = changedDuringParadox(scene);
  const lines = file.returns.map((line, index) => ({ line, computed: returns[index] }));
  return scene.assessments.flatMap(({ useCase, hardStops, verdict }) => {
    const own = lines.filter(({ line }) => line.useCaseId === useCase.id);
    const suggestion = reviewSuggestion(useCase, {
      hardStops,
      verdict: verdict.verdict,
      tests: scene.testsOf(useCase.id),
      reviews: file.reviews.filter((review) => review.useCaseId === useCase.id),
      returns: own.flatMap(({ computed }) => (computed ? [computed] : [])),
      unearnedByHorizon: own.some(({ line }) => unearned.has(line.id)),
      changedDuringParadox: changed.has(useCase.id),
    });
    return suggestion ? [suggestion] : [];
  });
}

/** Use cases changed in the two windows that end with the latest month, when the latest two months read paradox. */
function changedDuringParadox({ file, months, parameters }: Scene): ReadonlySet<string> {
  const isParadox = months.length >= 2 && months.slice(-2).every(({ quadrant }) => quadrant === "paradox");
  if (!isParadox) return new Set();
  const recent = new Set(file.metricSeries?.months.slice(-2 * parameters.index.window));
  const events = (file.metricSeries?.events ?? []).filter(({ month }) => recent.has(month));
  return new Set(events.flatMap(({ useCaseIds }) => useCaseIds));
}
