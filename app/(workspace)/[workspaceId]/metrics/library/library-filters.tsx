import { useRef, useState } from "react";
import { everyMetric, type LibraryFilter } from "@/domain/metrics/narrow-library";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { type FilterChoice, FilterSelects } from "../../scored/filter-selects";
import { familyWords } from "../metric-answers";

type Props = {
  filter: LibraryFilter;
  isNarrowed: boolean;
  shown: number;
  of: number;
  onChange: (filter: LibraryFilter) => void;
};

const choices: readonly FilterChoice<Exclude<keyof LibraryFilter, "text">>[] = [
  [
    "side",
    "Side",
    "Both sides",
    [
      ["customer", "Customers"],
      ["commercial", "Commercial"],
      ["programme", "The programme itself"],
    ],
  ],
  ["family", "Family", "All families", Object.entries(familyWords)],
  [
    "use",
    "Use",
    "In use or not",
    [
      ["with", "In use"],
      ["without", "Not used"],
    ],
  ],
  [
    "target",
    "Target",
    "Any target",
    [
      ["with", "With a target"],
      ["without", "Without a target"],
    ],
  ],
  [
    "limit",
    "Harm limit",
    "Any harm limit",
    [
      ["with", "With a harm limit"],
      ["without", "Without a harm limit"],
    ],
  ],
  [
    "values",
    "Values",
    "Any values",
    [
      ["with", "With values"],
      ["without", "No values yet"],
      ["owed", "A month is owed"],
    ],
  ],
  [
    "own",
    "Whose",
    "Library and own",
    [
      ["with", "Our own"],
      ["without", "From the library"],
    ],
  ],
];

/** One search and a choice for each thing metrics differ by. */
export function LibraryFilters({ filter, isNarrowed, shown, of, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  return (
    <search className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search metrics"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <FilterSelects
        choices={choices}
        filter={filter}
        onFilter={(key, value) => onChange({ ...filter, [key]: value })}
        width="w-36"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <p className="figure text-12 text-ink-3" role="status">
        {shown} of {of}
      </p>
      {isNarrowed && (
        <Button look="quiet" onClick={() => onChange(everyMetric)}>
          Show all
        </Button>
      )}
    </search>
  );
}
