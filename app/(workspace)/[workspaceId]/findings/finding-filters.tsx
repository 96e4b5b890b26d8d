"use client";

import { useRef, useState } from "react";
import {
  everyFinding,
  type FindingFilter,
  type FindingGrouping,
  findingGroupings,
} from "@/domain/findings/arrange-findings";
import { findingKinds, ruleAreas } from "@/domain/findings/rule-areas";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { type FilterChoice, FilterSelects } from "../scored/filter-selects";
import { areaWords, groupingWords, kindWords, severityWords } from "./finding-words";
import type { FindingListing, ListedFinding } from "./findings-screen";

type Props = {
  listing: FindingListing;
  findings: readonly ListedFinding[];
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
  grouping: FindingGrouping;
  onGrouping: (grouping: FindingGrouping) => void;
  /** How many pass. */
  passed: number;
};

export function FindingFilters({ listing, findings, filter, onFilter, grouping, onGrouping, passed }: Props) {
  const search = useRef<HTMLInputElement>(null);
  // On a phone the list matters first; its filters unfold.
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  const { owners, me } = listing;
  const areas = new Set(findings.map(({ area }) => area));
  const kinds = new Set(findings.map(({ entityType }) => entityType));
  const choices: FilterChoice<Exclude<keyof FindingFilter, "text">>[] = [
    ["area", "Area", "All areas", ruleAreas.filter((area) => areas.has(area)).map((area) => [area, areaWords[area]])],
    [
      "severity",
      "How bad",
      "However bad",
      ["stop", "error", "warning", "info"].map((each) => [each, severityWords[each] ?? each]),
    ],
    [
      "kind",
      "About",
      "About anything",
      findingKinds.filter((kind) => kinds.has(kind)).map((kind) => [kind, kindWords[kind]]),
    ],
    [
      "known",
      "Known",
      "Known or not",
      [
        ["open", "Not acknowledged"],
        ["known", "Known"],
      ],
    ],
    [
      "owner",
      "Owner",
      "Owner: anyone",
      [
        ...owners.filter(({ id }) => id === me).map(({ id }) => [id, "Mine"] as const),
        ...owners.filter(({ id }) => id !== me).map(({ id, name }) => [id, name] as const),
        ["none", "Nobody yet"],
      ],
    ],
  ];
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search findings"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        maxLength={200}
        fieldClassName="w-36 max-sm:col-span-2 max-sm:w-full"
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <FilterSelects
        choices={choices}
        filter={filter}
        onFilter={(key, value) => onFilter({ ...filter, [key]: value })}
        width="w-[8.2rem]"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <Select
        label="Group by"
        labelHidden
        fieldClassName={classNames("w-[9.4rem] max-sm:w-full", !unfolded && "max-sm:hidden")}
        choices={findingGroupings.map((each) => ({ value: each, label: `By ${groupingWords[each].toLowerCase()}` }))}
        value={grouping}
        onChange={(event) => onGrouping(event.target.value as FindingGrouping)}
      />
      <p className="figure text-12 text-ink-3" role="status">
        {passed.toLocaleString("en-GB")} of {findings.length.toLocaleString("en-GB")}
      </p>
      {JSON.stringify(filter) !== JSON.stringify(everyFinding) && (
        <Button look="quiet" onClick={() => onFilter(everyFinding)}>
          Clear
        </Button>
      )}
    </div>
  );
}
