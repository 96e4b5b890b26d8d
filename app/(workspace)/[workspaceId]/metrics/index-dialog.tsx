"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/ui/checkbox";
import { FormDialog } from "@/ui/form-dialog";
import { PairMark } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import { NumberInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useTypedFrom } from "@/ui/use-typed-from";
import { conflictOr, isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { quadrantWords, type Scorecard } from "./scorecard-view";

type Props = { workspaceId: string; index: Scorecard["index"]; version: number; onClose: () => void };
type Side = "commercial" | "customer";

const sides: readonly { side: Side; name: string }[] = [
  { side: "commercial", name: "Commercial" },
  { side: "customer", name: "Customer experience" },
];

/** Which metrics make the two indexes, and from which size on a side counts; how the months would read stands beside. */
export function IndexDialog({ workspaceId, index, version, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { data: library } = useQuery(trpc.metric.library.queryOptions({ workspaceId }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set([...index.commercial, ...index.customer].map(({ id }) => id)),
  );
  const [typed, setTyped] = useState(String(index.threshold));
  const threshold = Number(typed.replace(",", "."));
  const isNumber = typed.trim() !== "" && Number.isFinite(threshold);
  const measured = (library?.metrics ?? []).filter((metric) => metric.values && metric.materiality);
  const idsOf = (side: Side) =>
    measured.flatMap((metric) => (metric.side === side && chosen.has(metric.id) ? [metric.id] : []));
  const choice = { commercialMetricIds: idsOf("commercial"), cxMetricIds: idsOf("customer"), threshold };
  const preview = useQuery({
    ...trpc.metric.previewIndex.queryOptions({ workspaceId, ...choice }),
    enabled: library !== undefined && isNumber,
    placeholderData: keepPreviousData,
  });
  const onSettled = () => cache.invalidateQueries(trpc.metric.pathFilter());
  const takeBack = useMutation(
    trpc.metric.putIndex.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("This was not taken back", { description: conflictOr(error) }),
    }),
  );
  const put = useMutation(
    trpc.metric.putIndex.mutationOptions({
      onSettled,
      onSuccess: (stored) => {
        const before = {
          ...{ commercialMetricIds: index.commercial.map(({ id }) => id), threshold: index.threshold },
          cxMetricIds: index.customer.map(({ id }) => id),
        };
        tell("Every month is read by this from now on", {
          undo: () => takeBack.mutate({ workspaceId, ...before, version: stored.version }),
        });
        onClose();
      },
    }),
  );
  const overtaken = isOvertaken(put.error);
  const seen = useTypedFrom(version, true, overtaken);
  const namesOf = (ids: readonly string[]) =>
    measured.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const problem = isNumber ? (preview.data?.problem ?? null) : "Enter a number.";
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  return (
    <FormDialog
      wide
      title="What counts in the two indexes"
      description="Each metric counts the same, in units of the change that matters for it."
      submit="Read the months by this"
      busy={put.isPending}
      off={problem ?? (preview.data ? null : "The months are on their way.")}
      onSubmit={() => put.mutate({ workspaceId, ...choice, version: seen })}
      onClose={onClose}
      overtaken={
        overtaken && (
          <Overtaken
            isWider
            of={{ kind: "workspace", id: workspaceId }}
            what="settings of this workspace"
            rows={[
              ...sides.map(({ side, name }) => ({
                label: name,
                theirs: namesOf(index[side].map(({ id }) => id)),
                mine: namesOf(idsOf(side)),
              })),
              { label: "A side counts from", theirs: String(index.threshold), mine: typed.replace(",", ".") },
            ]}
            onTake={onClose}
          />
        )
      }
    >
      {library ? (
        <div className="grid grid-cols-3 gap-5 max-md:grid-cols-1">
          {sides.map(({ side, name }) => (
            <fieldset key={side} className="min-w-0">
              <legend className="mb-1 flex items-center gap-1.5 text-12 text-ink-2">
                <PairMark side={side} />
                {name}
              </legend>
              <div className="grid gap-1">
                {measured
                  .filter((metric) => metric.side === side)
                  .map(({ id, name: called }) => (
                    <Checkbox key={id} label={called} checked={chosen.has(id)} onChange={() => toggle(id)} />
                  ))}
              </div>
            </fieldset>
          ))}
          <section aria-label="How the months would read" aria-live="polite" className="min-w-0">
            <NumberInput
              label="A side counts from"
              value={typed}
              error={isNumber ? null : problem}
              help="Changes that matter; our default is 0.5."
              onChange={(event) => setTyped(event.target.value)}
            />
            <p className="mt-3 font-medium">{problem ?? preview.data?.sentence ?? "Reading the months…"}</p>
            <ul className="mt-1">
              {!problem &&
                preview.data?.months.slice(0, 12).map(({ month, words, before, after }) => (
                  <li key={month} className="border-t border-hairline py-1 text-12">
                    <span className="figure mr-2 text-ink-3">{words}</span>
                    {before === after ? (
                      <span className="text-ink-2">{quadrantWords[after]}</span>
                    ) : (
                      <>
                        <span className="text-ink-3">{quadrantWords[before]} → </span>
                        <span className="font-semibold">{quadrantWords[after]}</span>
                      </>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        </div>
      ) : (
        <Skeleton className="h-64" />
      )}
      {put.error && !overtaken && <Notice tone="harm">{put.error.message}</Notice>}
    </FormDialog>
  );
}
