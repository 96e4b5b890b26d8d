"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { everyFinding, type FindingGrouping } from "@/domain/findings/arrange-findings";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { TableExport } from "../exchange/table-export";
import { FindingLine } from "../found/finding-line";
import { FindingFilters } from "./finding-filters";
import { FindingPanel } from "./finding-panel";
import { FindingTable } from "./finding-table";
import { useArranged } from "./use-arranged";

const AcknowledgeDialog = comesLater(() =>
  import("../found/acknowledge-dialog").then((module) => module.AcknowledgeDialog),
);

export type FindingListing = inferRouterOutputs<AppRouter>["finding"]["list"];
export type ListedFinding = FindingListing["findings"][number] & FindingListing["rules"][string];

export function FindingsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.finding.list.queryOptions({ workspaceId }));
  const [filter, setFilter] = useState(everyFinding);
  const [grouping, setGrouping] = useState<FindingGrouping>("severity");
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [noting, setNoting] = useState<string | null>(null);
  const [acknowledged, setAcknowledged] = useState(0);
  const findings = useMemo(
    () =>
      listing.findings.flatMap((finding): ListedFinding[] => {
        const rule = listing.rules[finding.ruleId];
        return rule ? [{ ...rule, ...finding }] : [];
      }),
    [listing],
  );
  const arranged = useArranged(findings, useDeferredValue(filter), grouping);
  const { may } = listing;
  const chosen = findings.find(({ key }) => key === chosenKey) ?? arranged.first;
  const noted = findings.find(({ key }) => key === noting);

  if (findings.length === 0 || listing.isEmpty)
    return <Teaching listing={listing} findings={findings} workspaceId={workspaceId} />;
  return (
    <div className="flex min-h-0 flex-col xl:h-dvh print:h-auto">
      <PageHeader
        title="Findings"
        sentence={listing.sentence}
        actions={<TableExport workspaceId={workspaceId} table="findings" name="Findings" />}
      />
      <FindingFilters
        listing={listing}
        findings={findings}
        filter={filter}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
        passed={arranged.passed}
      />
      {arranged.passed === 0 ? (
        <EmptyState
          title="No finding fits"
          why="Nothing here goes by these words and these choices."
          action={<Button onClick={() => setFilter(everyFinding)}>Show all findings</Button>}
        />
      ) : (
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_352px] border-t border-line max-xl:grid-cols-1 xl:flex-1 xl:grid-rows-[minmax(0,1fr)] print:block">
          <FindingTable
            arranged={arranged}
            grouping={grouping}
            workspaceId={workspaceId}
            chosenKey={chosen?.key ?? null}
            onChoose={setChosenKey}
            onOpen={() => setOpened(true)}
            onAcknowledge={may.contribute ? setNoting : null}
            acknowledged={acknowledged}
          />
          {chosen && (
            <FindingPanel
              finding={chosen}
              listing={listing}
              workspaceId={workspaceId}
              open={opened}
              onClose={() => setOpened(false)}
              onAcknowledge={may.contribute ? () => setNoting(chosen.key) : null}
            />
          )}
        </div>
      )}
      {noted && (
        <AcknowledgeDialog
          finding={noted}
          workspaceId={workspaceId}
          onClose={() => setNoting(null)}
          onStored={() => setAcknowledged((count) => count + 1)}
        />
      )}
    </div>
  );
}

/** Nothing fails, or nothing is there yet to look at: then the first findings are where to begin. */
function Teaching({
  listing,
  findings,
  workspaceId,
}: {
  listing: FindingListing;
  findings: readonly ListedFinding[];
  workspaceId: string;
}) {
  return (
    <>
      <PageHeader title="Findings" sentence={listing.sentence} />
      <EmptyState
        title={findings.length === 0 ? "Nothing to put right" : "Rules that look along with you"}
        why="Whenever something changes, rules look at the reason for the plan, at what it asks of customers, at the data it holds and at what the tests say. Each finding says why, and leads to where it is put right."
        example="“Basket cross-sell: A passive tactic sits on a task switch where people struggle.” Change the form."
        action={
          <Link href={`/${workspaceId}/why`} className={buttonClass("primary")}>
            {findings.length === 0 ? "Open the strategy" : "Write down why"}
          </Link>
        }
      />
      {findings.length > 0 && (
        <section aria-label="To begin with" className="mx-auto max-w-lg px-4 pb-14">
          <Voice>To begin with</Voice>
          <ul className="mt-1">
            {findings.map((finding) => (
              <FindingLine key={finding.key} finding={finding} workspaceId={workspaceId} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
