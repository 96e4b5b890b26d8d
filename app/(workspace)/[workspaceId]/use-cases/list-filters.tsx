"use client";

import { useRef, useState } from "react";
import { everyUseCase, type ListFilter } from "@/domain/scoring/list-use-cases";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { type FilterChoice, FilterSelects } from "../scored/filter-selects";
import { modeWords, statusWords, verdictWords } from "./status-words";
import type { UseCaseListing } from "./use-case-list";

const MoreFilters = comesLater(() => import("./more-filters").then((module) => module.MoreFilters));

type Props = {
  listing: UseCaseListing;
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
  /** How many pass. */
  passed: number;
  nameOf: (id: string) => string;
};

const inPopover = ["lane", "audience", "function", "why"] as const;

export function ListFilters({ listing, filter, onChange, passed, nameOf }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  // On a phone the list matters first; its filters unfold.
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  const { rows } = listing;
  const present = (values: readonly string[]) => [...new Set(values)];
  const worded = (values: readonly string[], words: Readonly<Record<string, string>>) =>
    present(values).map((each) => [each, words[each] ?? each] as const);
  const moments = [...new Map(rows.map(({ moment, momentWords }) => [moment, momentWords])).entries()];
  const owners = present(rows.map(({ ownerId }) => ownerId ?? "none"));
  const choices: FilterChoice<Exclude<keyof ListFilter, "text">>[] = [
    [
      "verdict",
      "Verdict",
      "All verdicts",
      worded(
        rows.map(({ verdict }) => verdict),
        verdictWords,
      ),
    ],
    [
      "mode",
      "Mode",
      "All modes",
      worded(
        rows.map(({ mode }) => mode),
        modeWords,
      ),
    ],
    [
      "status",
      "Status",
      "All statuses",
      worded(
        rows.map(({ status }) => status),
        statusWords,
      ),
    ],
    ["moment", "Moment", "All moments", moments],
    ["channel", "Channel", "All channels", listing.channels.map(({ id, name }) => [id, name])],
    ["owner", "Owner", "Owner: anyone", owners.map((each) => [each, each === "none" ? "Nobody yet" : nameOf(each)])],
  ];
  const filtered = JSON.stringify(filter) !== JSON.stringify(everyUseCase);
  const more = inPopover.filter((key) => filter[key] !== "all").length;
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search use cases"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        maxLength={200}
        fieldClassName="w-36 max-sm:col-span-2 max-sm:w-full"
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <FilterSelects
        choices={choices}
        filter={filter}
        onFilter={(key, value) => onChange({ ...filter, [key]: value })}
        width="w-[7.4rem]"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <Button
        aria-haspopup="dialog"
        className={unfolded ? undefined : "max-sm:hidden"}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {more === 0 ? "More filters" : `More filters, ${more} set`}
      </Button>
      <p className="figure text-12 text-ink-3" role="status">
        {passed} of {rows.length}
      </p>
      {filtered && (
        <Button look="quiet" onClick={() => onChange(everyUseCase)}>
          Clear
        </Button>
      )}
      {anchor && (
        <MoreFilters
          anchor={anchor}
          listing={listing}
          filter={filter}
          onChange={onChange}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}
