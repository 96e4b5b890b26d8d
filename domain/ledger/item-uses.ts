import type { UseCase } from "../scoring/use-case";
import type { DataItem } from "./data-item";

/** What data is used for beside use cases; noted on the item only. */
export const standingUses = ["programme", "operations"] as const;
export type StandingUse = (typeof standingUses)[number];

export const isStandingUse = (id: string): id is StandingUse => (standingUses as readonly string[]).includes(id);

/** One use of an item and who says so: the item, the thing that uses it, or both. */
export type ItemUse = { readonly useId: string; readonly onItem: boolean; readonly onUseCase: boolean };

type Needs = Pick<UseCase, "id" | "dataElementIds">;

/**
 * Everything that uses each item, by item id: what the item names and what names its data element. Standing uses and
 * use cases that are gone come with what the item says of them.
 */
export function usesOfItems(
  items: readonly Pick<DataItem, "id" | "dataElementId" | "useCaseIds">[],
  useCases: readonly Needs[],
): ReadonlyMap<string, readonly ItemUse[]> {
  const needing = new Map<string, string[]>();
  for (const { id, dataElementIds } of useCases)
    for (const element of new Set(dataElementIds)) needing.set(element, [...(needing.get(element) ?? []), id]);
  return new Map(
    items.map((item) => {
      const onItem = new Set(item.useCaseIds);
      const onUseCase = new Set(needing.get(item.dataElementId));
      const uses = [...new Set([...onItem, ...onUseCase])];
      return [
        item.id,
        uses.map((useId) => ({
          useId,
          onItem: onItem.has(useId),
          onUseCase: onUseCase.has(useId) || isStandingUse(useId),
        })),
      ];
    }),
  );
}

const withId = (ids: readonly string[], id: string, on: boolean): string[] =>
  on ? [...new Set([...ids, id])] : ids.filter((each) => each !== id);

/** The item with a use named or no longer named; the same object when that changes nothing. */
export function withUse<Item extends DataItem>(item: Item, useId: string, on: boolean): Item {
  if (item.useCaseIds.includes(useId) === on) return item;
  return { ...item, useCaseIds: withId(item.useCaseIds, useId, on) };
}

/** The use case with a data element needed or no longer needed; the same object when that changes nothing. */
export function withElement<Row extends UseCase>(useCase: Row, element: string, on: boolean): Row {
  if (useCase.dataElementIds.includes(element) === on) return useCase;
  return { ...useCase, dataElementIds: withId(useCase.dataElementIds, element, on) };
}

/**
 * Why an item cannot be deleted, with what to do instead; null when nothing uses it.
 *
 * @param uses the uses by name
 */
export function deletionRefusal(name: string, uses: readonly string[]): string | null {
  if (uses.length === 0) return null;
  return `“${name}” is in use and stays on record: ${uses.join(", ")}. Take those uses away first, or retire it: it then counts as no longer held, and its record is kept.`;
}
