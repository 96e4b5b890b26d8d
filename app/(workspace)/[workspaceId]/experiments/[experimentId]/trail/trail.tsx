"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice, Skeleton } from "@/ui/states";
import type { ReadoutView } from "../../test-view";
import { TrailChart } from "./trail-chart";

type Props = { workspaceId: string; test: ReadoutView };

/** The interval of a measure by day, which may be read at every point of it. */
export function Trail({ workspaceId, test }: Props) {
  const instead = test.split.wrong ? (
    <Notice>The split looks wrong, so the curve is hidden as well: it would compare different kinds of people.</Notice>
  ) : !test.hasDays ? (
    <p className="max-w-[78ch] text-ink-2">
      Only totals exist for this test.{" "}
      {test.may.contribute ? (
        <>
          <Link
            className="underline underline-offset-3"
            href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}/results`}
          >
            Enter results by day
          </Link>{" "}
          to see how sure we became, and when.
        </>
      ) : (
        "With results by day it shows how sure we became, and when."
      )}
    </p>
  ) : null;
  return (
    <Section
      title="Over time, safe to read at every look"
      aside={test.hasDays && <DaysAsFile {...{ workspaceId, test }} />}
    >
      {instead ?? <Curves workspaceId={workspaceId} test={test} />}
    </Section>
  );
}

/** What came on each day, for a spreadsheet or to bring in again. */
function DaysAsFile({ workspaceId, test }: Props) {
  const address = `/api/download/${workspaceId}/table/results-by-day?test=${encodeURIComponent(test.id)}`;
  return (
    <span className="no-print">
      All days as{" "}
      {(["csv", "xlsx"] as const).map((format, at) => (
        <span key={format}>
          {at > 0 && " or "}
          <a
            className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
            href={`${address}&format=${format}`}
            download
          >
            {format === "csv" ? "CSV" : "Excel"}
          </a>
        </span>
      ))}
    </span>
  );
}

function Curves({ workspaceId, test }: Props) {
  const trpc = useTRPC();
  const measures = test.form.measures.filter(({ role }) => role !== "other");
  const primary = measures.find(({ role }) => role === "primary");
  // Harm is shown at any time, so only the measure that could be won is veiled.
  const allVeiled = test.arms.length > 0 && test.arms.every((arm) => arm.veiled);
  const [chosen, setMetricId] = useState<string | null>(null);
  const isKnown = (each: (typeof measures)[number]) => Object.values(each.arms).some((figures) => figures !== null);
  const first = (allVeiled && measures.find((each) => each !== primary && isKnown(each))) || primary;
  const metricId = chosen ?? first?.metricId ?? measures[0]?.metricId ?? "";
  const asked = { workspaceId, experimentId: test.id, metricId };
  const { data: curve, error, refetch } = useQuery(trpc.experiment.curve.queryOptions(asked));
  const shown = curve?.trails ?? [];
  return (
    <div className="grid gap-4">
      {measures.length > 1 && (
        <Select
          label="Measure of the curve"
          fieldClassName="no-print max-w-72"
          value={metricId}
          choices={measures.map((each) => ({
            value: each.metricId,
            label: each.role === "primary" ? `${each.name} (what it was meant to move)` : each.name,
          }))}
          onChange={(event) => setMetricId(event.target.value)}
        />
      )}
      {error ? (
        <Notice tone="harm">
          The curve could not be read.{" "}
          <button type="button" className="underline underline-offset-3" onClick={() => void refetch()}>
            Try again
          </button>
        </Notice>
      ) : !curve ? (
        <Skeleton className="h-64" />
      ) : (
        <>
          {curve.isPrimary && allVeiled && (
            <Notice>
              Too early for this curve: it would show wins that are not there. It opens with the result; the curves of
              what must not get worse are open.
            </Notice>
          )}
          {shown.map((trail) => (
            <TrailChart key={`${metricId} ${trail.armId}`} curve={curve} trail={trail} several={shown.length > 1} />
          ))}
          {curve.splitTrippedOn && (
            <Notice>
              On {dayInWords(curve.splitTrippedOn)} the split looked wrong; with the people since then it looks right.
              Look at what happened on that day.
            </Notice>
          )}
          <p className="max-w-[78ch] text-12 text-ink-3">
            You may look every day: these intervals stay right however often they are read (always valid), which makes
            them wider than one that is read once.
            {test.analysis === "fixed" &&
              " The result above is read once, at the planned size, so its interval is narrower."}{" "}
            Better is up; the band is the interval, the line what was measured.
          </p>
        </>
      )}
    </div>
  );
}
