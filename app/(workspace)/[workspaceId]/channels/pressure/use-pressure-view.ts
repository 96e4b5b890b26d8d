import { useCallback, useMemo, useState } from "react";
import { timeInWords } from "../pressure-words";
import type { PressureListing } from "./pressure-screen";

export type PressureFilter = { audience: string; channel: string; overOnly: boolean };
type Row = PressureListing["rows"][number];

export const rowId = ({ audienceId, channelId }: Row): string => `${audienceId} ${channelId}`;
export const timeId = (quarter: string | null): string => quarter ?? "now";
const worst = ({ at }: Row) => Math.max(...at.map(({ excess }) => excess));

/** What is shown of the pressure: who is over most comes first, the rest by name. */
export function usePressureView(listing: PressureListing) {
  const [filter, setFilter] = useState<PressureFilter>({ audience: "", channel: "", overOnly: false });
  const sorted = useMemo(
    () => listing.rows.toSorted((a, b) => worst(b) - worst(a) || a.audience.localeCompare(b.audience, "en")),
    [listing.rows],
  );
  const shown = useMemo(
    () =>
      sorted.filter(
        (row) =>
          (filter.audience === "" || row.audienceId === filter.audience) &&
          (filter.channel === "" || row.channelId === filter.channel) &&
          (!filter.overOnly || worst(row) > 0),
      ),
    [sorted, filter],
  );
  const byId = useMemo(() => new Map(listing.rows.map((row) => [rowId(row), row])), [listing.rows]);
  const times = useMemo(
    () => [null, ...listing.quarters].map((quarter) => ({ id: timeId(quarter), name: timeInWords(quarter) })),
    [listing.quarters],
  );
  const find = useCallback(
    (row: string, time: string) => {
      const found = byId.get(row);
      const at = found?.at.find(({ quarter }) => timeId(quarter) === time);
      return found && at ? { row: found, at } : null;
    },
    [byId],
  );
  return { shown, times, find, filter, setFilter };
}

export type PressureView = ReturnType<typeof usePressureView>;
