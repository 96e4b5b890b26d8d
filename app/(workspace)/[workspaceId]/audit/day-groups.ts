import { momentInWords } from "@/ui/dates";

export type DayGroup<Item> = { readonly day: string; readonly items: Item[] };

/** Neighbours of one day (UTC) together, in the order they come. */
export function dayGroups<Item extends { readonly at: number }>(items: readonly Item[]): DayGroup<Item>[] {
  const groups: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const day = momentInWords(item.at);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** The time of the day, in UTC: "09:41". */
export const timeInWords = (at: number): string => new Date(at).toISOString().slice(11, 16);
