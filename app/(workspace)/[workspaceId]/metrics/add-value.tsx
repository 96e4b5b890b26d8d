"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { figureWords } from "@/domain/strategy/map-words";
import { monthInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { unitWords } from "./metric-answers";

const asNumber = (typed: string) => (typed.trim() === "" ? null : Number(typed.replace(",", ".")));

type Props = {
  workspaceId: string;
  /** Of the workspace, as the scorecard tells it. */
  version: number;
  onClose: () => void;
};

/** One value of one month, typed; what is typed stays until it is stored or cancelled. */
export function AddValue({ workspaceId, version, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { data, error } = useQuery(trpc.metric.library.queryOptions({ workspaceId }));
  const kept = useKept(useKeptKey("metric value"), { metricId: "", month: "", value: "", responses: "" });
  const given = kept.value;
  const close = () => {
    kept.drop();
    onClose();
  };
  const onSettled = () => cache.invalidateQueries(trpc.metric.pathFilter());
  const takeBack = useMutation(
    trpc.metric.takeBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: ({ message }) => tell("This was not taken back", { description: message }),
    }),
  );
  const record = useMutation(
    trpc.metric.record.mutationOptions({
      onSuccess: ({ sourceId }) => {
        tell(
          sourceId === null ? "This value was there already" : "Value stored",
          sourceId === null ? {} : { undo: () => takeBack.mutate({ workspaceId, sourceId }) },
        );
        close();
      },
      onSettled,
    }),
  );
  // Those that are measured already come first: they are what is typed each month.
  const metrics = [...(data?.metrics ?? [])].sort(
    (a, b) => Number(b.values !== null) - Number(a.values !== null) || (a.name < b.name ? -1 : 1),
  );
  const metric = metrics.find(({ id }) => id === given.metricId) ?? metrics[0];
  const [value, responses] = [asNumber(given.value), asNumber(given.responses)];
  const isMonth = /^\d{4}-\d{2}$/.test(given.month);
  // What stands in this place, so that nobody replaces unseen what somebody else stored.
  const stood = useQuery({
    ...trpc.metric.one.queryOptions({ workspaceId, metricId: metric?.id ?? "" }),
    enabled: metric !== undefined && isMonth,
  });
  const currency = data?.currency ?? "EUR";
  const said = (amount: number | null) => figureWords(amount, metric?.unit ?? null, currency);
  const series = stood.data?.series;
  const stands = series && (series.values[series.months.indexOf(given.month)] ?? null);
  const overtaken = isOvertaken(record.error);
  const seen = useTypedFrom(version, kept, overtaken);
  const wrong = Number.isNaN(value) ? "This is not a number." : null;
  const wrongCount = Number.isNaN(responses) ? "This is not a number." : null;
  const set = (change: Partial<typeof given>) => kept.set({ ...given, ...change });
  return (
    <FormDialog
      title="Add a value"
      description="A value for a month that has one already replaces it; the history keeps both."
      submit="Store the value"
      busy={record.isPending}
      off={wrong ?? wrongCount ?? (metric ? null : "The metrics are on their way.")}
      onSubmit={() =>
        metric &&
        record.mutate({ workspaceId, metricId: metric.id, month: given.month, value, responses, version: seen })
      }
      onClose={close}
      overtaken={
        overtaken && (
          <Overtaken
            isWider
            of={{ kind: "workspace", id: workspaceId }}
            what="values"
            rows={[
              {
                label: `${metric?.name ?? "Value"}, ${isMonth ? monthInWords(given.month) : "this month"}`,
                theirs: said(stands ?? null),
                mine: said(value),
              },
            ]}
            onTake={close}
          />
        )
      }
    >
      <Select
        label="Metric"
        value={metric?.id ?? ""}
        choices={
          data ? metrics.map(({ id, name }) => ({ value: id, label: name })) : [{ value: "", label: "Loading…" }]
        }
        onChange={(event) => set({ metricId: event.target.value })}
      />
      <TextInput
        label="Month"
        type="month"
        min="1900-01"
        max="2199-12"
        required
        value={given.month}
        onChange={(event) => set({ month: event.target.value })}
        placeholder="2026-11"
      />
      <NumberInput
        label={`Value${metric?.unit ? `, ${unitWords(metric.unit, currency)}` : ""}`}
        value={given.value}
        error={wrong}
        onChange={(event) => set({ value: event.target.value })}
        help={
          stands === undefined || stands === null
            ? "Leave empty where it is not known; never enter 0 for unknown."
            : `${monthInWords(given.month)} now holds ${said(stands)}: storing replaces it.`
        }
      />
      <NumberInput
        label="Answers behind it, for surveys"
        value={given.responses}
        error={wrongCount}
        onChange={(event) => set({ responses: event.target.value })}
      />
      {error && <Notice tone="harm">{error.message}</Notice>}
      {record.error && !overtaken && <Notice tone="harm">{record.error.message}</Notice>}
    </FormDialog>
  );
}
