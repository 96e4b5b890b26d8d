import { useRef, useState } from "react";
import { everyLearning, type LearningFilter } from "@/domain/experiments/narrow-learnings";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { type FilterChoice, FilterSelects } from "../../scored/filter-selects";
import { formInWords, type LearningRow, strengthNames } from "./learning-words";

type Selected = Omit<LearningFilter, "learning">;
type Props = {
  rows: readonly LearningRow[];
  filter: LearningFilter;
  isNarrowed: boolean;
  shown: number;
  onChange: (filter: LearningFilter) => void;
};

/** One search and a choice for each thing learnings are about; only what some learning is about is offered. */
export function LearningFilters({ rows, filter, isNarrowed, shown, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  const present = (of: (row: LearningRow) => readonly [string | null, string | null]) =>
    [...new Map(rows.map(of))]
      .flatMap(([id, name]) => (id === null ? [] : [[id, name ?? id] as const]))
      .sort((a, b) => a[1].localeCompare(b[1], "en"));
  const choices: FilterChoice<Exclude<keyof Selected, "text">>[] = [
    [
      "due",
      "Review",
      "Due or not",
      [
        ["due", "Due for review"],
        ["later", "Not due yet"],
      ],
    ],
    ["strength", "How firm", "However firm", present(({ strength }) => [strength, strengthNames[strength]])],
    ["audience", "Audience", "All audiences", present(({ audienceId, audience }) => [audienceId, audience])],
    ["moment", "Moment", "All moments", present(({ moment, momentWords }) => [moment, momentWords])],
    ["channel", "Channel", "All channels", present(({ channelId, channel }) => [channelId, channel])],
    ["tactic", "Tactic", "All tactics", present(({ tacticId, tactic }) => [tacticId, tactic])],
    ["form", "Form", "All forms", present(({ activeForm }) => [activeForm, activeForm && formInWords(activeForm)])],
  ];
  const { learning: one, ...selected } = filter;
  return (
    <search className="no-print flex flex-wrap items-center gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search learnings"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <FilterSelects
        choices={choices}
        filter={selected}
        onFilter={(key, value) => onChange({ ...filter, [key]: value })}
        width="w-40"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <p className="figure text-12 text-ink-3" role="status">
        {one !== "all" && "One learning: "}
        {shown} of {rows.length}
      </p>
      {isNarrowed && (
        <Button look="quiet" onClick={() => onChange(everyLearning)}>
          Show all
        </Button>
      )}
    </search>
  );
}
