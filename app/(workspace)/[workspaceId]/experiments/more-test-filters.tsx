"use client";

import type { TestFilter, TestFilterKey } from "@/domain/experiments/log/test-look";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Select } from "@/ui/select";
import type { FilterChoice } from "../scored/filter-selects";

type Props = {
  anchor: HTMLElement;
  choices: readonly FilterChoice<TestFilterKey>[];
  filter: TestFilter;
  onFilter: (key: TestFilterKey, value: string) => void;
  onClose: () => void;
};

/** Filters asked for less often. */
export function MoreTestFilters({ anchor, choices, filter, onFilter, onClose }: Props) {
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title="More filters">
      <div className="grid grid-cols-2 gap-3">
        {choices.map(([key, label, all, options]) => (
          <Select
            key={key}
            label={label}
            choices={[{ value: "all", label: all }, ...options.map(([value, name]) => ({ value, label: name }))]}
            value={filter[key]}
            onChange={(event) => onFilter(key, event.target.value)}
          />
        ))}
      </div>
    </AnchoredPopover>
  );
}
