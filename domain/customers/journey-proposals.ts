import { type UseCaseTemplate, useCaseTemplates } from "../scoring/new-use-case";
import { type JourneyPitfall, libraryPitfall } from "./journey-pitfall";

/** Why a template is proposed: made for this pitfall, for this moment, or for people who feel the same elsewhere. */
export type Fit = "pitfall" | "moment" | "emotion";
export type Proposal = { readonly template: UseCaseTemplate; readonly fit: Fit };

const fits: readonly Fit[] = ["pitfall", "moment", "emotion"];
const most = 6;
/** Below so many close ones, those that ease the same feeling elsewhere are proposed too. */
const enough = 3;

/**
 * Templates in which the customer takes part, for a pitfall nobody eases: active before hybrid, closest first, then by
 * the priority the template starts with; six at most. Those to be used with caution are never proposed.
 */
export function proposeTemplates(
  pitfall: Pick<JourneyPitfall, "pitfallId" | "fromTask" | "toTask" | "emotion">,
): Proposal[] {
  const fitting = useCaseTemplates.flatMap((template): Proposal[] => {
    if (template.mode === "passive" || template.libraryFamily === "caution") return [];
    const fit = fitOf(template, pitfall);
    return fit ? [{ template, fit }] : [];
  });
  const close = fitting.filter(({ fit }) => fit !== "emotion");
  return (close.length >= enough ? close : fitting)
    .toSorted(
      (a, b) =>
        Number(b.template.mode === "active") - Number(a.template.mode === "active") ||
        fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
        b.template.defaultComputed.priority - a.template.defaultComputed.priority,
    )
    .slice(0, most);
}

function fitOf(
  { pitfalls, moment }: UseCaseTemplate,
  { pitfallId, fromTask, toTask, emotion }: Parameters<typeof proposeTemplates>[0],
): Fit | null {
  if (pitfalls.includes(pitfallId)) return "pitfall";
  if (moment.fromTask === fromTask && (moment.toTask ?? null) === toTask) return "moment";
  const eases = pitfalls.some((id) => libraryPitfall(id)?.emotion === emotion);
  return emotion !== null && eases ? "emotion" : null;
}
