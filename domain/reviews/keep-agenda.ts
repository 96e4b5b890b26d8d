import { id } from "../fields";
import { type AgendaPoint, type KeptPoint, partTitles } from "./agenda";
import { cutTo } from "./review-words";

/** What a meeting keeps at most: beyond, an agenda is no agenda. */
export const mostPoints = 2_000;

/** The agenda as it stays when the meeting ends: its words as they were, in the order it was gone through. */
export function keepAgenda(points: readonly AgendaPoint[]): KeptPoint[] {
  const order = partTitles.map(({ part }) => part);
  return points
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
    .slice(0, mostPoints)
    .map(({ part, objectId, object, to, sentence, detail, state, outcome }) => ({
      part,
      objectId: objectId !== null && id.safeParse(objectId).success ? objectId : null,
      sentence: cutTo(sentence, 500),
      object: cutTo(object, 500),
      to,
      detail: detail === null ? null : cutTo(detail, 2_000),
      state,
      outcome: outcome === null ? null : cutTo(outcome, 3_000),
    }));
}

/** A kept agenda as it is shown: like one that is still open, but nothing can be decided any more. */
export function keptPoints(kept: readonly KeptPoint[]): AgendaPoint[] {
  return kept.map(({ object, to, detail, state, outcome, ...point }, at) => ({
    ...point,
    key: `kept ${at}`,
    object: object ?? point.objectId ?? "",
    to,
    detail,
    state: state ?? "told",
    outcome,
    useCaseId: null,
  }));
}
