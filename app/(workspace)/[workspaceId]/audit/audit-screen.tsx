"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, ErrorState } from "@/ui/states";
import { useSettled } from "@/ui/use-settled";
import { ViewsNav } from "../scored/views-nav";
import { addressOf, isNarrowed, soundly } from "./asked-audit";
import { AuditExport } from "./audit-export";
import { AuditFilters } from "./audit-filters";
import { type AskedAudit, auditViews, everyEntry } from "./audit-view";
import { dayGroups } from "./day-groups";
import { EntryRow } from "./entry-row";

const EntryDrawer = comesLater(() => import("./entry-drawer").then((module) => module.EntryDrawer));

/** Who changed what, when, from which value to which, and why. */
export function AuditScreen({ workspaceId, asked: first }: { workspaceId: string; asked: AskedAudit }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState(first);
  const [opened, setOpened] = useState<number | null>(null);
  const looked = useSettled(soundly(asked));
  const { data: choices } = useSuspenseQuery(trpc.audit.choices.queryOptions({ workspaceId }));
  // What others did a moment ago belongs here too; a page looked at stays while the next one comes.
  const { data, error, isPlaceholderData } = useQuery({
    ...trpc.audit.entries.queryOptions({ workspaceId, ...looked }),
    placeholderData: keepPreviousData,
    staleTime: 2_000,
  });
  const ask = (next: AskedAudit) => {
    setAsked(next);
    const query = addressOf(next);
    window.history.replaceState(null, "", query === "" ? "?" : `?${query}`);
  };
  const show = (cursor: AskedAudit["cursor"]) => {
    setAsked({ ...asked, cursor });
    window.scrollTo({ top: 0 });
  };
  const all = () => ask(everyEntry);
  const entries = data?.entries ?? [];
  return (
    <>
      <PageHeader
        title="What happened"
        sentence={data?.sentence}
        actions={<AuditExport workspaceId={workspaceId} asked={looked} />}
      />
      {choices.may.manage && (
        <ViewsNav label="Views of what happened" from={`/${workspaceId}/audit`} views={auditViews} at="" />
      )}
      <AuditFilters
        asked={asked}
        choices={choices}
        matching={data?.matching ?? 0}
        object={data?.object ?? null}
        onAsk={ask}
      />
      <div
        aria-busy={isPlaceholderData || JSON.stringify(looked) !== JSON.stringify(soundly(asked)) || undefined}
        className="border-t border-line px-7 pb-10 max-lg:px-4"
      >
        {error && !data ? (
          <ErrorState
            title="This cannot be shown"
            what={error.message}
            action={<Button onClick={all}>Show all</Button>}
          />
        ) : entries.length === 0 ? (
          isNarrowed(asked) ? (
            <EmptyState
              title="Nothing like this happened"
              why="No entry matches all that is asked for."
              action={<Button onClick={all}>Show all</Button>}
            />
          ) : (
            <EmptyState
              title="Nothing happened yet"
              why="Whatever anybody changes is written down here, with what it was before, so that every number can be traced."
              example="Mei Lindqvist edited use case “Guide you can talk to”. Must not get worse: added Regret"
              action={
                <Link href={`/${workspaceId}/use-cases`} className={buttonClass("primary")}>
                  Go to the use cases
                </Link>
              }
            />
          )
        ) : (
          dayGroups(entries).map(({ day, items }) => (
            <section key={`${day} ${items[0]?.seq}`} aria-label={day}>
              <h2 className="voice pt-4 pb-1 text-14 text-ink-2">{day}</h2>
              <ul>
                {items.map((entry) => (
                  <EntryRow key={entry.seq} workspaceId={workspaceId} entry={entry} onOpen={setOpened} />
                ))}
              </ul>
            </section>
          ))
        )}
        {(asked.cursor !== null || data?.next) && (
          <nav aria-label="Pages of what happened" className="no-print mt-4 flex flex-wrap gap-3">
            <Button disabledBecause={asked.cursor === null ? "These are the latest." : null} onClick={() => show(null)}>
              Latest
            </Button>
            <Button
              disabledBecause={data?.next ? null : "These are the oldest."}
              onClick={() => data?.next && show(data.next)}
            >
              Earlier ones
            </Button>
          </nav>
        )}
        <p className="mt-6 max-w-[78ch] text-12 text-ink-3">
          Times in UTC. Every member may read this; reading and exporting change nothing and are not written down.
          Answers of a scoring round appear when they are shown.
        </p>
      </div>
      {opened !== null && <EntryDrawer workspaceId={workspaceId} seq={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
