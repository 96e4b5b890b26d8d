"use client";

import { useRef } from "react";
import { everyUseCase, type ListFilter } from "@/domain/scoring/list-use-cases";
import { Button } from "@/ui/button";
import { Kbd } from "@/ui/marks";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { modeWords, statusWords, verdictWords } from "./status-words";
import type { UseCaseListing } from "./use-case-list";

type Props = {
  listing: UseCaseListing;
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
  shown: number;
  nameOf: (id: string) => string;
};

export function ListFilters({ listing, filter, onChange, shown, nameOf }: Props) {
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  const { rows } = listing;
  const present = (values: readonly string[]) => [...new Set(values)];
  const moments = [...new Map(rows.map(({ moment, momentWords }) => [moment, momentWords])).entries()];
  const owners = present(rows.map(({ ownerId }) => ownerId ?? "none"));
  const choices: [keyof ListFilter, string, string, readonly (readonly [string, string])[]][] = [
    [
      "verdict",
      "Verdict",
      "All verdicts",
      present(rows.map(({ verdict }) => verdict)).map((each) => [each, verdictWords[each] ?? each]),
    ],
    ["mode", "Mode", "All modes", present(rows.map(({ mode }) => mode)).map((each) => [each, modeWords[each] ?? each])],
    [
      "status",
      "Status",
      "All statuses",
      present(rows.map(({ status }) => status)).map((each) => [each, statusWords[each] ?? each]),
    ],
    ["moment", "Moment", "All moments", moments],
    ["channel", "Channel", "All channels", listing.channels.map(({ id, name }) => [id, name])],
    ["owner", "Owner", "Owner: anyone", owners.map((each) => [each, each === "none" ? "Nobody yet" : nameOf(each)])],
  ];
  const filtered = JSON.stringify(filter) !== JSON.stringify(everyUseCase);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search use cases"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        fieldClassName="w-36 max-sm:col-span-2 max-sm:w-full"
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      {choices.map(([key, label, all, options]) => (
        <Select
          key={key}
          label={label}
          labelHidden
          fieldClassName="w-[7.9rem] max-sm:w-full"
          choices={[{ value: "all", label: all }, ...options.map(([value, name]) => ({ value, label: name }))]}
          value={filter[key]}
          onChange={(event) => onChange({ ...filter, [key]: event.target.value })}
        />
      ))}
      <p className="figure text-12 text-ink-3" role="status">
        {shown} of {rows.length}
      </p>
      {filtered && (
        <Button look="quiet" onClick={() => onChange(everyUseCase)}>
          Clear
        </Button>
      )}
      <p className="ml-auto text-12 text-ink-3 max-xl:hidden">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> move · <Kbd>Enter</Kbd> opens
      </p>
    </div>
  );
}
