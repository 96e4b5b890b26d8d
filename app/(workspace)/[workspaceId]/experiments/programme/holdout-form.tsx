import type { inferRouterOutputs } from "@trpc/server";
import { Plus } from "lucide-react";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import { emptyReading, type HoldoutDraft, type ReadingDraft } from "./holdout-draft";
import { ReadingFields } from "./reading-fields";

type Choices = inferRouterOutputs<AppRouter>["experiment"]["choices"];
type Props = {
  draft: HoldoutDraft;
  /** None while they are on their way: what is written need not wait for them. */
  choices: Pick<Choices, "audiences" | "useCases" | "metrics"> | undefined;
  today: string;
  onChange: (more: Partial<HoldoutDraft>) => void;
};

const mostReadings = 200;

/** The fields of a holdout and its results so far. */
export function HoldoutForm({ draft, choices, today, onChange }: Props) {
  const setReading = (at: number, more: Partial<ReadingDraft>) =>
    onChange({ readings: draft.readings.map((each, place) => (place === at ? { ...each, ...more } : each)) });
  return (
    <>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <TextInput
          label="Name"
          maxLength={200}
          value={draft.name}
          placeholder="Five in a hundred"
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <NumberInput
          label="Kept out, % of the people"
          value={draft.share}
          help="5% is usual: our default. Fewer takes longer to say anything."
          onChange={(event) => onChange({ share: event.target.value })}
        />
        <Select
          label="Of whom"
          value={draft.audienceId}
          choices={
            choices
              ? [
                  { value: "", label: "All customers" },
                  ...choices.audiences.map(({ id, name }) => ({ value: id, label: name })),
                ]
              : [{ value: draft.audienceId, label: "Loading…" }]
          }
          onChange={(event) => onChange({ audienceId: event.target.value })}
        />
        <span aria-hidden className="max-sm:hidden" />
        <TextInput
          label="Since"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={draft.startDate}
          onChange={(event) => onChange({ startDate: event.target.value })}
        />
        <TextInput
          label="Until"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          help="Empty: it goes on."
          value={draft.endDate}
          onChange={(event) => onChange({ endDate: event.target.value })}
        />
      </div>
      {choices ? (
        <SearchPicker
          label="Kept out of"
          help="Nothing chosen means all personalization."
          choices={choices.useCases.map(({ id, name }) => ({ id, name }))}
          chosen={draft.useCaseIds}
          onChange={(useCaseIds) => onChange({ useCaseIds })}
        />
      ) : (
        <Skeleton className="h-40" />
      )}
      <TextArea
        label="What it is for"
        rows={2}
        maxLength={2_000}
        value={draft.note}
        placeholder="What all personalization adds to a year of a customer, in orders and in trust."
        onChange={(event) => onChange({ note: event.target.value })}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-12 font-medium text-ink-2">Results so far</legend>
        {draft.readings.length > 0 && !choices && <Skeleton className="h-24" />}
        {draft.readings.map(
          (reading, at) =>
            choices && (
              <ReadingFields
                key={at}
                at={at}
                reading={reading}
                metrics={choices.metrics}
                onChange={(more) => setReading(at, more)}
                onRemove={() => onChange({ readings: draft.readings.filter((_, place) => place !== at) })}
              />
            ),
        )}
        {draft.readings.length < mostReadings && (
          <p>
            <Button look="quiet" onClick={() => onChange({ readings: [...draft.readings, emptyReading(today)] })}>
              <Plus aria-hidden size={14} /> Add a result
            </Button>
          </p>
        )}
      </fieldset>
    </>
  );
}
