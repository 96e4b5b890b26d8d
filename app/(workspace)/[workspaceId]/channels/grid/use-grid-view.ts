import { useDeferredValue, useMemo, useState } from "react";
import {
  channelGrid,
  countCells,
  type GridAxis,
  type GridPlace,
  gridSentence,
  thirdAxis,
} from "@/domain/customers/channel-grid";
import type { Decided } from "../../decided/use-decisions";
import type { CrossEntry } from "../cross-table";
import type { GridListing } from "./grid-screen";
import { oneOfAxis } from "./grid-words";

export type GridAsked = { rows: GridAxis; columns: GridAxis; only: string | null };

/** What the grid shows: along which axes, of what, found how; and the function that finds a cell. */
export function useGridView(listing: GridListing, decisions: readonly Decided[], asked: GridAsked) {
  const [axes, setAxes] = useState(asked);
  const [find, setFind] = useState("");
  const { rows, columns } = axes;
  const third = thirdAxis(rows, columns);
  const entries = useMemo(
    (): Record<GridAxis, readonly CrossEntry[]> => ({
      useCase: listing.useCases.map(({ id, name, status }) => ({ id, name, sub: capital(status) })),
      channel: listing.channels,
      audience: listing.audiences,
    }),
    [listing],
  );
  const only = entries[third].some(({ id }) => id === axes.only) ? axes.only : null;
  const cell = useMemo(
    () => channelGrid({ useCases: listing.useCases, decisions }, { rows, columns, only }),
    [listing.useCases, decisions, rows, columns, only],
  );
  const sentence = useMemo(() => {
    const idsOf = (axis: GridAxis) => entries[axis].map(({ id }) => id);
    const pair = `${oneOfAxis[rows]} and ${oneOfAxis[columns]}`;
    return gridSentence(countCells(cell, idsOf(rows), idsOf(columns)), pair);
  }, [cell, entries, rows, columns]);
  const wanted = useDeferredValue(find);
  const shownRows = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/);
    return entries[rows].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  }, [entries, rows, wanted]);

  const turn = (change: Partial<GridAsked>) => {
    const next = { ...axes, only, ...change };
    setAxes(next);
    const query = new URLSearchParams({
      rows: next.rows,
      columns: next.columns,
      ...(next.only && { only: next.only }),
    });
    window.history.replaceState(null, "", `?${query}`);
  };
  const placeOf = (row: string, column: string): GridPlace => ({
    ...{ useCase: null, channel: null, audience: null },
    [third]: only,
    [rows]: row,
    [columns]: column,
  });
  return { rows, columns, third, only, entries, shownRows, cell, sentence, find, setFind, turn, placeOf };
}

export type GridView = ReturnType<typeof useGridView>;
const capital = (word: string) => `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
