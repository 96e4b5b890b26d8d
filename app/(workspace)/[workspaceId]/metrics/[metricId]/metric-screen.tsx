"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { TalkButton } from "../../talked/talk-button";
import { MetricsBar } from "../views-bar";
import { CorrectionsPart } from "./corrections-part";
import { DefinitionPart } from "./definition-part";
import { GroupsPart } from "./groups-part";
import { LatestValue } from "./latest-value";
import { MarksPart } from "./marks-part";
import { MetricActions } from "./metric-actions";
import { SeriesPart } from "./series-part";
import { UsedBy } from "./used-by";
import { WantedPart } from "./wanted-part";
import { WeeklyPart } from "./weekly-part";

/** Everything of one metric: how it stands, month by month, by group, what it is, and where it is used. */
export function MetricScreen({ workspaceId, metricId }: { workspaceId: string; metricId: string }) {
  const trpc = useTRPC();
  const { data: detail } = useSuspenseQuery(trpc.metric.one.queryOptions({ workspaceId, metricId }));
  const { metric, series, weekly, segments, may } = detail;
  const isBare = series.months.length === 0 && !weekly && segments.months.length === 0;
  const enter = may.edit && (
    <Link
      prefetch={false}
      href={`/${workspaceId}/metrics/values`}
      className={buttonClass(isBare ? "primary" : "outline")}
    >
      Enter values
    </Link>
  );
  return (
    <>
      <PageHeader
        above={
          <Link
            href={`/${workspaceId}/metrics/library`}
            prefetch={false}
            className="inline-flex items-center underline-offset-3 hover:underline max-sm:min-h-11"
          >
            All metrics
          </Link>
        }
        title={<span className="wrap-anywhere">{metric.name}</span>}
        sentence={isBare ? "Nobody has entered a value of this metric yet." : detail.sentence}
        actions={
          <>
            {!isBare && enter}
            <TalkButton workspaceId={workspaceId} subjectKind="metric" subjectId={metricId} name={metric.name} />
            <MetricActions workspaceId={workspaceId} detail={detail} />
          </>
        }
      />
      <MetricsBar workspaceId={workspaceId} at="/library" />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,380px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8 px-7 py-5 max-lg:px-4">
          {isBare ? (
            <EmptyState
              title="Nothing is measured here yet"
              why="With one value a month this page draws the series, how sure each value is, and what changed around it; after six months it says whether it moves."
              example="Oct 2026: 11% by 847 answers, between 9.1% and 13.3%."
              action={enter || <p className="text-ink-3">An editor can enter the first value.</p>}
            />
          ) : (
            <>
              <LatestValue detail={detail} />
              <SeriesPart detail={detail} />
              <CorrectionsPart workspaceId={workspaceId} detail={detail} />
              <MarksPart workspaceId={workspaceId} detail={detail} />
              <WeeklyPart detail={detail} />
              <GroupsPart detail={detail} />
            </>
          )}
        </div>
        <aside
          aria-label="What this metric is"
          className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-7 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <WantedPart workspaceId={workspaceId} detail={detail} />
          <DefinitionPart detail={detail} />
          <UsedBy workspaceId={workspaceId} uses={detail.usedBy} />
        </aside>
      </div>
    </>
  );
}
