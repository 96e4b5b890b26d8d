"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { monthInWords } from "@/ui/dates";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { MetricDetail } from "../metric-answers";

type Group = MetricDetail["segments"]["others"][number];

const few = 24;

/** Where every group stands, the ones that are harmed first. */
export function GroupTable({ groups }: { groups: readonly Group[] }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? groups : groups.slice(0, few);
  return (
    <div className="mt-4">
      <TableFrame label="Where every group stands">
        <table className="w-full min-w-[44rem]">
          <thead>
            <tr>
              <Head>Group</Head>
              <Head numeric>Latest</Head>
              <Head>Month</Head>
              <Head numeric>Answers</Head>
              <Head>Between (95%)</Head>
              <Head>Against everybody</Head>
              <Head>Harm limit</Head>
              <Head>Trend</Head>
            </tr>
          </thead>
          <tbody>
            {shown.map(
              ({ segment, latestWords, month, latestResponses, interval, againstWhole, limit, trend, isThin }) => (
                <tr key={segment}>
                  <Cell className="font-medium wrap-anywhere">{segment}</Cell>
                  <Cell numeric>{latestWords}</Cell>
                  <Cell className="whitespace-nowrap">{month ? monthInWords(month) : "not known"}</Cell>
                  <Cell numeric>
                    {latestResponses?.toLocaleString("en-GB") ?? "not known"}
                    {isThin && <span className="block text-12 text-ink-3">too few</span>}
                  </Cell>
                  <Cell className="figure whitespace-nowrap">
                    {interval ? `${interval.low.toFixed(1)}%–${interval.high.toFixed(1)}%` : "not known"}
                  </Cell>
                  <Cell>{againstWhole ?? "not known"}</Cell>
                  <Cell className={limit.state === "breached" ? "text-harm" : undefined}>
                    {limit.sentence ?? "none set"}
                  </Cell>
                  <Cell>{trend.sentence}</Cell>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </TableFrame>
      {shown.length < groups.length && (
        <p className="mt-2">
          <Button onClick={() => setWhole(true)}>Show all {groups.length} groups</Button>
        </p>
      )}
    </div>
  );
}
