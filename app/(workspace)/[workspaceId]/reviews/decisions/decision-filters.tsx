import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { FilterSelects } from "../../scored/filter-selects";
import { type DecisionsView, decisionIds } from "../review-view";
import { type AskedDecisions, everyDecision } from "./asked-decisions";

type Props = {
  data: DecisionsView;
  asked: AskedDecisions;
  isNarrowed: boolean;
  onAsk: (asked: AskedDecisions) => void;
};

const named = (choices: readonly { id: string; name: string }[]) => choices.map(({ id, name }) => [id, name] as const);

/** One search, what was decided, about what, by whom, and between which days. */
export function DecisionFilters({ data, asked, isNarrowed, onAsk }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  const { decisions, useCases, people } = data.choices;
  // Every other question is answered from its first page on.
  const narrow = (more: Partial<AskedDecisions>) => onAsk({ ...asked, ...more, cursor: null });
  const given = {
    text: asked.text ?? "",
    decision: asked.decision ?? "all",
    useCaseId: asked.useCaseId ?? "all",
    deciderId: asked.deciderId ?? "all",
  };
  const days = [
    ["from", "From"],
    ["until", "Until"],
  ] as const;
  return (
    <search className="no-print flex flex-wrap items-end gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search decisions"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        maxLength={200}
        value={given.text}
        onChange={(event) => narrow({ text: event.target.value || null })}
      />
      <FilterSelects
        choices={[
          ["decision", "Decision", "All decisions", named(decisions)],
          ["useCaseId", "Use case", "All use cases", named(useCases)],
          ["deciderId", "Who decided", "Whoever decided", named(people)],
        ]}
        filter={given}
        onFilter={(key, value) => {
          if (key === "decision") return narrow({ decision: decisionIds.find((each) => each === value) ?? null });
          narrow({ [key]: value === "all" ? null : value });
        }}
        width="w-44"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      {days.map(([key, label]) => (
        <TextInput
          key={key}
          label={label}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          fieldClassName={classNames("w-36 max-sm:w-full", !unfolded && "max-sm:hidden")}
          value={asked[key] ?? ""}
          onChange={(event) => narrow({ [key]: event.target.value || null })}
        />
      ))}
      <p className="figure text-12 text-ink-3 sm:pb-2" role="status">
        {data.total} of {data.all}
      </p>
      {isNarrowed && (
        <Button look="quiet" onClick={() => onAsk(everyDecision)}>
          Show all
        </Button>
      )}
    </search>
  );
}
