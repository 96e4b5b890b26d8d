"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { scoreWords } from "@/domain/customers/survey-words";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { Group, Wave } from "./survey-board";

type Props = { workspaceId: string; version: number; group: Group; wave: Wave; onClose: () => void };

const twoDecimals = (value: number) => Math.round(value * 100) / 100;

/** Offers the scores of a wave as values of the metrics they feed; each says what it would replace. */
export function RecordDialog({ workspaceId, version, group, wave, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const at = group.waves.findIndex(({ id }) => id === wave.id);
  const offered = group.scores.flatMap(({ points, metric, label, unit }) => {
    const point = points[at];
    return metric && point?.recorded && point.value !== null
      ? [{ metric, label, unit, value: twoDecimals(point.value), n: point.n, held: point.recorded }]
      : [];
  });
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.survey.list.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.metric.pathFilter()),
    ]);
  const takeBack = useMutation(
    trpc.metric.record.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("This was not taken back", { description: conflictOr(error) }),
    }),
  );
  const record = useMutation(
    trpc.metric.record.mutationOptions({
      onSettled,
      // Here and not where it is sent: the answer may come after the dialog was closed.
      onSuccess: (stored, { metricId, month: of }) => {
        const recorded = offered.find(({ metric }) => metric.id === metricId);
        if (!recorded) return;
        const was = { workspaceId, metricId, month: of, ...recorded.held, version: stored.version };
        tell(`${recorded.metric.name} recorded for ${wave.month?.words}`, { undo: () => takeBack.mutate(was) });
      },
    }),
  );
  const month = wave.month;
  if (!month) return null;
  const store = ({ metric, value, n }: (typeof offered)[number]) =>
    record.mutate({ workspaceId, metricId: metric.id, month: month.id, value, responses: n || null, version });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Record for ${month.words}`}
      description={`The wave of ${wave.date ? dayInWords(wave.date) : "no date"}, ${group.place ?? group.instrument.name}. A month has one value: this one stands for all places.`}
      actions={
        <>
          <Link href={`/${workspaceId}/metrics`} className="mr-auto self-center text-13 underline underline-offset-3">
            Open Metrics
          </Link>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <ul>
        {offered.map((each) => {
          const { metric, unit, value, n, held } = each;
          const same = held.value === value && (held.responses ?? 0) === n;
          return (
            <li
              key={metric.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline py-2"
            >
              <p className="min-w-0">
                <span className="font-medium">{metric.name}</span>{" "}
                <span className="figure">
                  {scoreWords(value, unit)}, {n.toLocaleString("en-GB")} answers
                </span>
                <span className="block text-12 text-ink-3">
                  {held.value === null
                    ? `Nothing is recorded for ${month.words} yet.`
                    : same
                      ? "Recorded."
                      : `Replaces ${scoreWords(held.value, unit)}${held.responses === null ? "" : ` from ${held.responses.toLocaleString("en-GB")} answers`}.`}
                </span>
              </p>
              {!same && (
                <Button
                  busy={record.isPending}
                  aria-label={`Record ${metric.name} for ${month.words}`}
                  onClick={() => store(each)}
                >
                  Record
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {record.error && <Notice tone="harm">{conflictOr(record.error)}</Notice>}
    </Dialog>
  );
}
