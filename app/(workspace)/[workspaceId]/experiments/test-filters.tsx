"use client";

import { type RefObject, useState } from "react";
import {
  everyTest,
  type TestFilter,
  type TestGrouping,
  type TestLook,
  type TestSort,
} from "@/domain/experiments/log/test-look";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { FilterSelects } from "../scored/filter-selects";
import type { LogFilters } from "./experiment-list";
import { firstChoices, moreChoices } from "./filter-choices";

const MoreTestFilters = comesLater(() => import("./more-test-filters").then((module) => module.MoreTestFilters));

type Props = {
  filters: LogFilters;
  quarters: readonly string[];
  look: TestLook;
  onLook: (change: Partial<TestLook>) => void;
  search: RefObject<HTMLInputElement | null>;
  /** How many pass, of how many. */
  passed: number;
  of: number;
};

const sortWords: Record<TestSort, string> = {
  due: "What is due first",
  newest: "Newest first",
  lift: "Largest lift first",
  harm: "Worst harm first",
  name: "By name",
  ended: "Last ended first",
};
const groupWords: Record<TestGrouping, string> = { state: "By state", quarter: "By quarter", none: "Not grouped" };
const asChoices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Search, what the log is filtered by, and the order it stands in. */
export function TestFilters({ filters, quarters, look, onLook, search, passed, of }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // On a phone the list matters first; its filters unfold.
  const [unfolded, setUnfolded] = useState(false);
  const { filter } = look;
  const set = (changes: Partial<TestFilter>) => onLook({ filter: { ...filter, ...changes } });
  const more = moreChoices(filters, quarters, filter);
  const inMore = more.filter(([key]) => filter[key] !== "all").length;
  const filtered = filter !== everyTest && JSON.stringify(filter) !== JSON.stringify(everyTest);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search tests"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        maxLength={200}
        fieldClassName="w-40 max-sm:col-span-2 max-sm:w-full"
        onChange={(event) => set({ text: event.target.value })}
      />
      <FilterSelects
        choices={firstChoices(filters, filter)}
        filter={filter}
        onFilter={(key, value) => set({ [key]: value })}
        width="w-[8.4rem]"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <Button
        aria-haspopup="dialog"
        className={unfolded ? undefined : "max-sm:hidden"}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {inMore === 0 ? "More filters" : `More filters, ${inMore} set`}
      </Button>
      <Select
        label="Order"
        labelHidden
        fieldClassName={unfolded ? undefined : "max-sm:hidden"}
        choices={asChoices(sortWords)}
        value={look.sort}
        onChange={(event) => onLook({ sort: event.target.value as TestSort })}
      />
      <Select
        label="Groups"
        labelHidden
        fieldClassName={unfolded ? undefined : "max-sm:hidden"}
        choices={asChoices(groupWords)}
        value={look.group}
        onChange={(event) => onLook({ group: event.target.value as TestGrouping })}
      />
      <p className="figure text-12 text-ink-3" role="status">
        {passed} of {of}
      </p>
      {filtered && (
        <Button look="quiet" onClick={() => onLook({ filter: everyTest })}>
          Clear
        </Button>
      )}
      {anchor && (
        <MoreTestFilters
          anchor={anchor}
          choices={more}
          filter={filter}
          onFilter={(key, value) => set({ [key]: value })}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}
