"use client";

import type { ListFilter } from "@/domain/scoring/list-use-cases";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Select } from "@/ui/select";
import type { UseCaseListing } from "./use-case-list";

type Props = {
  anchor: HTMLElement;
  listing: UseCaseListing;
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
  onClose: () => void;
};

/** Filters asked for less often, one click away. */
export function MoreFilters({ anchor, listing, filter, onChange, onClose }: Props) {
  const named = (things: readonly { id: string; name: string }[]) => things.map(({ id, name }) => [id, name] as const);
  const filters: [keyof ListFilter, string, string, readonly (readonly [string, string])[]][] = [
    [
      "lane",
      "Lane",
      "All lanes",
      [
        ["standard", "Ranked by priority"],
        ["table_stakes", "Table stakes"],
      ],
    ],
    ["audience", "Audience", "All audiences", named(listing.audiences)],
    ["function", "Function", "All functions", [...named(listing.functions), ["none", "No function"]]],
    [
      "why",
      "Why-chain",
      "With or without",
      [
        ["without", "Without a why-chain"],
        ["with", "Tied to an outcome"],
      ],
    ],
  ];
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title="More filters">
      <div className="grid gap-3">
        {filters.map(([key, label, all, options]) => (
          <Select
            key={key}
            label={label}
            choices={[{ value: "all", label: all }, ...options.map(([value, name]) => ({ value, label: name }))]}
            value={filter[key]}
            onChange={(event) => onChange({ ...filter, [key]: event.target.value })}
          />
        ))}
      </div>
    </AnchoredPopover>
  );
}
