"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Notice, Skeleton } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { CountFields } from "./count-fields";
import { ScoreFields } from "./score-fields";
import type { Wave } from "./survey-board";
import { TheirsAndYours } from "./theirs-and-yours";
import { useStoreWave } from "./use-store-wave";
import { answersOf, draftOf, readCount, type WaveDraft } from "./wave-draft";

type Props = {
  workspaceId: string;
  /** The wave to change; none enters a new one. */
  wave: Wave | null;
  startWith: string | null;
  mayEdit: boolean;
  onClose: () => void;
  /** Goes on with one row a person: what all the rows are about. */
  onRows: (about: object, keptKey: string) => void;
};

/** A wave of a survey: what was asked when and where, and what people answered, in whichever form it is at hand. */
export function WaveDialog({ workspaceId, wave, startWith, mayEdit, onClose, onRows }: Props) {
  const trpc = useTRPC();
  const { data: forms, error: unread } = useQuery(trpc.survey.forms.queryOptions({ workspaceId }));
  const keptKey = useKeptKey(`survey wave ${wave?.id ?? `new ${startWith ?? ""}`}`);
  const kept = useKept(keptKey, draftOf(wave, startWith));
  const draft = kept.value;
  const set = (more: Partial<WaveDraft>) => kept.set({ ...draft, ...more });
  const close = () => {
    kept.drop();
    onClose();
  };
  const store = useStoreWave(workspaceId, { wave, forms, mayEdit, onStored: close });
  const form = forms?.instruments.find(({ id }) => id === draft.instrumentId);
  const given = form && answersOf(draft, form);
  const n = readCount(draft.n);
  const off = !form
    ? "The questionnaires are on their way."
    : draft.date === ""
      ? "Say when the answers came in."
      : draft.by === "rows"
        ? null
        : (n.problem ?? (n.value ? (given?.problem ?? null) : "Say how many people answered."));
  const head = {
    ...{ instrumentId: draft.instrumentId, date: draft.date },
    ...{ transition: draft.transition || null, moment: draft.moment.trim() || null },
  };
  const places = forms?.places ?? [];
  const submit = () => {
    if (draft.by === "rows") onRows({ ...head, waveId: wave?.id ?? null }, keptKey);
    else if (given) store.send(head, given.answers);
  };
  return (
    <FormDialog
      wide
      title={wave ? "Edit the wave" : "Enter a wave"}
      description="One questionnaire, one place, one time. What is not known stays empty; it is never a zero."
      submit={draft.by === "rows" ? "Choose the rows" : wave ? "Store the wave" : "Add the wave"}
      busy={store.busy}
      off={off}
      onSubmit={submit}
      onClose={close}
    >
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Select
          label="Questionnaire"
          value={draft.instrumentId}
          choices={(forms?.instruments ?? [{ id: draft.instrumentId, name: "Loading…" }]).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          help={form && `${form.when}.`}
          onChange={(event) => set({ instrumentId: event.target.value })}
        />
        <TextInput
          label="Date"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          help="The day the wave closed."
          value={draft.date}
          onChange={(event) => set({ date: event.target.value })}
        />
        <Select
          label="Place in the journey"
          value={draft.transition}
          choices={[
            { value: "", label: "No place" },
            ...places.map(({ id, label }) => ({ value: id, label })),
            ...(draft.transition && !places.some(({ id }) => id === draft.transition)
              ? [{ value: draft.transition, label: draft.transition }]
              : []),
          ]}
          onChange={(event) => set({ transition: event.target.value })}
        />
        <TextInput
          label="Where else"
          value={draft.moment}
          maxLength={64}
          placeholder="Checkout of the app"
          help="Waves are compared where both are the same."
          onChange={(event) => set({ moment: event.target.value })}
        />
      </div>
      <RadioGroup
        label="What do you have?"
        value={draft.by}
        onChange={(by) => set({ by: by as WaveDraft["by"] })}
        choices={[
          { value: "scores", label: "Scores", help: "From another tool or a report." },
          {
            value: "counts",
            label: "How often each answer was given",
            help: "The scores are computed from the counts.",
          },
          ...(mayEdit
            ? [
                {
                  value: "rows",
                  label: "One row a person",
                  help: "A file or pasted rows; every score, with its interval. Only aggregates are stored.",
                },
              ]
            : []),
        ]}
      />
      {draft.by !== "rows" && (
        <NumberInput
          label="People who answered"
          fieldClassName="max-w-60"
          value={draft.n}
          error={n.problem}
          onChange={(event) => set({ n: event.target.value })}
        />
      )}
      {unread && <Notice tone="harm">{unread.message}</Notice>}
      {!form && !unread && <Skeleton className="h-40" />}
      {form && draft.by === "scores" && <ScoreFields form={form} draft={draft} people={n.value} set={set} />}
      {form && draft.by === "counts" && <CountFields form={form} draft={draft} people={n.value} set={set} />}
      {wave && draft.by !== "scores" && <p className="text-12 text-ink-3">This replaces all results of the wave.</p>}
      {store.overtaken && wave && form ? (
        <TheirsAndYours wave={wave} draft={draft} form={form} onTake={close} />
      ) : (
        store.error && <Notice tone="harm">{store.error} What you entered is kept here.</Notice>
      )}
    </FormDialog>
  );
}
