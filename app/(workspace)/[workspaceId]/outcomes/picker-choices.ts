import type { MapView } from "./map-view";

/** Use cases to choose from: those without an outcome first, each with what it serves now. */
export function pickerChoices(view: MapView, besides: string) {
  const statementOf = new Map(view.outcomes.map(({ id, statement }) => [id, statement]));
  return view.useCases
    .filter(({ status, outcomeId }) => (status !== "stopped" && status !== "rejected") || outcomeId === besides)
    .map(({ id, name, outcomeId, status }) => ({
      id,
      name,
      help:
        outcomeId === null || outcomeId === besides
          ? status
          : `${status}, now: ${statementOf.get(outcomeId) ?? outcomeId}`,
      loose: outcomeId === null,
    }))
    .toSorted((a, b) => Number(b.loose) - Number(a.loose));
}
