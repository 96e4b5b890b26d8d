"use client";

import { useRef } from "react";
import {
  acrossAxes,
  type MatrixAxes,
  type MatrixFilter,
  type MatrixRow,
  upAxes,
  wholeMatrix,
} from "@/domain/scoring/matrix/matrix-items";
import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { modeWords, verdictWords } from "../status-words";
import { acrossWords, upWords } from "./matrix-words";

type Props = {
  rows: readonly MatrixRow[];
  axes: MatrixAxes;
  onAxes: (axes: MatrixAxes) => void;
  filter: MatrixFilter;
  onFilter: (filter: MatrixFilter) => void;
  nameOf: (id: string) => string;
};

const lanes = { standard: "Standard", table_stakes: "Table stakes" };

export function MatrixFilters({ rows, axes, onAxes, filter, onFilter, nameOf }: Props) {
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  const present = (values: readonly string[]) => [...new Set(values)];
  const owners = present(rows.map(({ ownerId }) => ownerId ?? "none"));
  const choices: [keyof MatrixFilter, string, string, readonly (readonly [string, string])[]][] = [
    ["lane", "Lane", "Both lanes", Object.entries(lanes)],
    [
      "verdict",
      "Verdict",
      "All verdicts",
      present(rows.map(({ verdict }) => verdict)).map((each) => [each, verdictWords[each] ?? each]),
    ],
    ["mode", "Mode", "All modes", present(rows.map(({ mode }) => mode)).map((each) => [each, modeWords[each] ?? each])],
    ["owner", "Owner", "Owner: anyone", owners.map((each) => [each, each === "none" ? "Nobody yet" : nameOf(each)])],
  ];
  const filtered = JSON.stringify(filter) !== JSON.stringify(wholeMatrix);
  return (
    <div className="no-print flex flex-wrap items-end gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <Select
        label="Up"
        fieldClassName="w-40 max-sm:w-full"
        choices={upAxes.map((each) => ({ value: each, label: upWords[each] }))}
        value={axes.up}
        onChange={({ target }) => onAxes({ ...axes, up: upAxes.find((each) => each === target.value) ?? axes.up })}
      />
      <Select
        label="Across"
        fieldClassName="mr-4 w-28 max-sm:mr-0 max-sm:w-full"
        choices={acrossAxes.map((each) => ({ value: each, label: acrossWords[each] }))}
        value={axes.across}
        onChange={({ target }) =>
          onAxes({ ...axes, across: acrossAxes.find((each) => each === target.value) ?? axes.across })
        }
      />
      <TextInput
        label="Search use cases"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        fieldClassName="w-36 max-sm:col-span-2 max-sm:w-full"
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {choices.map(([key, label, all, options]) => (
        <Select
          key={key}
          label={label}
          labelHidden
          fieldClassName="w-[7.9rem] max-sm:w-full"
          choices={[{ value: "all", label: all }, ...options.map(([value, name]) => ({ value, label: name }))]}
          value={filter[key]}
          onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
        />
      ))}
      {filtered && (
        <Button look="quiet" onClick={() => onFilter(wholeMatrix)}>
          Clear
        </Button>
      )}
    </div>
  );
}
