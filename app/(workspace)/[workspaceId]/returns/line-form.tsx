import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { counted } from "@/domain/roadmap/wording";
import { Select } from "@/ui/select";
import { Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { BasisPicker } from "./basis-picker";
import { type LineDraft, mostQuarters, observedOf, quarterAt } from "./line-draft";
import { QuarterGrid } from "./quarter-grid";
import type { Line, ReturnChoices } from "./returns-words";

type Props = {
  line: Line | null;
  draft: LineDraft;
  /** None while they are on their way: what is written need not wait for them. */
  choices: ReturnChoices | undefined;
  sign: string;
  quarterNow: string;
  onChange: (more: Partial<LineDraft>) => void;
  onPasted: (sentence: string) => void;
};

/** How far before and after today a new line may begin in the list. */
const reach = 24;

/** The fields of a line of returns. */
export function LineForm({ line, draft, choices, sign, quarterNow, onChange, onPasted }: Props) {
  const observed = observedOf(line);
  const over = draft.rows.map((_, at) => quarterAt(draft, at)).filter((quarter) => quarter < quarterNow);
  const starts = Array.from({ length: 2 * reach + 1 }, (_, at) => quarterAfter(quarterNow, at - reach));
  const offered = starts.includes(draft.first) ? starts : [draft.first, ...starts];
  return (
    <>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <TextInput
          label="Name"
          maxLength={200}
          value={draft.name}
          placeholder="Sofa and bed finder"
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <Select
          label="Use case"
          value={draft.useCaseId}
          help="Its tests say what customers made of it."
          choices={
            choices
              ? [
                  { value: "", label: "No use case" },
                  ...choices.useCases.map(({ id, name }) => ({ value: id, label: name })),
                ]
              : [{ value: draft.useCaseId, label: "Loading…" }]
          }
          onChange={({ target: { value } }) => {
            const named = choices?.useCases.find(({ id }) => id === value)?.name;
            onChange({ useCaseId: value, ...(draft.name.trim() === "" && named && { name: named }) });
          }}
        />
        <Select
          label="Function"
          value={draft.function}
          help="It says how long the line may take before it is judged."
          choices={
            choices
              ? [
                  { value: "", label: "Not known: no horizon" },
                  ...choices.functions.map(({ id, name }) => ({ value: id, label: name })),
                ]
              : [{ value: draft.function, label: "Loading…" }]
          }
          onChange={(event) => onChange({ function: event.target.value })}
        />
        {observed.length === 0 && (
          <Select
            label="First quarter"
            value={draft.first}
            choices={offered.map((quarter) => ({ value: quarter, label: quarterInWords(quarter) }))}
            onChange={(event) => onChange({ first: event.target.value, actualThrough: "" })}
          />
        )}
      </div>
      <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <legend className="mb-1 text-12 font-medium text-ink-2">What is expected, quarter by quarter</legend>
        <p className="text-12 text-ink-3">
          Margin is what comes in only because of this work. Both ends of the range may stay empty; then how sure you
          are is not known. A block of a spreadsheet can be pasted into any cell, quarters downwards.
        </p>
        {observed.length > 0 && (
          <p className="text-12 text-ink-2">
            {counted(observed.length, "quarter")} observed until {quarterInWords(observed.at(-1)!.quarter)}: they stay
            as they are, and are corrected with “Observe a quarter”.
          </p>
        )}
        <QuarterGrid
          draft={draft}
          most={mostQuarters - observed.length}
          sign={sign}
          onChange={(rows) => onChange({ rows })}
          onPasted={onPasted}
        />
        {line === null && over.length > 0 && (
          <Select
            label="Observed already"
            value={draft.actualThrough}
            help="What you write of these quarters is then what came, not what was hoped for."
            choices={[
              { value: "", label: "Nothing: all of it is expected" },
              ...over.map((quarter) => ({ value: quarter, label: `Through ${quarterInWords(quarter)}` })),
            ]}
            onChange={(event) => onChange({ actualThrough: event.target.value })}
          />
        )}
      </fieldset>
      <TextInput
        label="What it rests on"
        maxLength={500}
        value={draft.basis}
        placeholder="Own test T2, margin after returns"
        onChange={(event) => onChange({ basis: event.target.value })}
      />
      {choices ? (
        <BasisPicker
          cards={choices.cards}
          value={draft.basisEvidenceId}
          onChange={(basisEvidenceId) => onChange({ basisEvidenceId })}
        />
      ) : (
        <Skeleton className="h-40" />
      )}
      <TextArea
        label="What is not in the money"
        help="One on each line. They are listed beside the money and never priced."
        rows={2}
        value={draft.intangibles}
        placeholder="Fewer calls from people who are unsure what fits"
        onChange={(event) => onChange({ intangibles: event.target.value })}
      />
    </>
  );
}
