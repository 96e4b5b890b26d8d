"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords, momentInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, Notice } from "@/ui/states";
import { TestPath } from "../../test-path";
import { TestBar } from "../test-bar";
import { type Told, ToldEntry } from "./told-entry";

type Props = { workspaceId: string; experimentId: string };

/** Everything that happened to a test: who, when, what from and to, and why; newest first. */
export function HistoryScreen({ workspaceId, experimentId }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data: test } = useSuspenseQuery(trpc.experiment.status.queryOptions({ workspaceId, experimentId }));
  const { data: newest } = useSuspenseQuery(
    trpc.experiment.history.queryOptions({ workspaceId, experimentId, cursor: null }),
  );
  const [earlier, setEarlier] = useState<{ entries: readonly Told[]; next: number | null } | null>(null);
  const next = earlier ? earlier.next : newest.next;
  const more = useMutation({
    mutationFn: () => client.experiment.history.query({ workspaceId, experimentId, cursor: next }),
    onSuccess: (page) => setEarlier({ entries: [...(earlier?.entries ?? []), ...page.entries], next: page.next }),
  });
  // What was fetched earlier may come again with the newest once something was added.
  const entries = [
    ...new Map([...newest.entries, ...(earlier?.entries ?? [])].map((each) => [each.seq, each])).values(),
  ];
  return (
    <>
      <PageHeader
        title={test.name}
        above={<TestPath workspaceId={workspaceId}>{test.id}</TestPath>}
        sentence={sentenceOf(entries, next !== null)}
        actions={<Button onClick={() => window.print()}>Print</Button>}
      />
      <TestBar workspaceId={workspaceId} test={test} at="/history" />
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing is on record yet"
          why="Every change of a test is kept here: who made it, when, from what to what, and why."
          example="Ines Calder changed the plan while it ran. Shortest run: 14 days → 7 days. “The campaign ends sooner.”"
        />
      ) : (
        <div className="px-7 pb-10 max-lg:px-4">
          <p className="mb-2 text-12 text-ink-3">Times in UTC.</p>
          <ol>
            {entries.map((entry) => (
              <ToldEntry key={entry.seq} entry={entry} when={instantInWords(entry.at)} />
            ))}
          </ol>
          {next !== null && (
            <Button className="mt-3" busy={more.isPending} onClick={() => more.mutate()}>
              Show earlier
            </Button>
          )}
          {more.error && <Notice tone="harm">{more.error.message} What is shown stays.</Notice>}
        </div>
      )}
    </>
  );
}

/** Who touched it last, and how often it was changed. */
function sentenceOf(entries: readonly Told[], hasMore: boolean): string {
  const [last] = entries;
  if (!last) return "Nothing is on record yet.";
  const people = new Set(entries.map(({ by }) => by)).size;
  const times =
    entries.length === 1 && !hasMore ? "Changed once" : `${entries.length}${hasMore ? " or more" : ""} changes`;
  const by = people === 1 ? "one person" : `${people} people`;
  return `${times} by ${by}. Last: ${last.by} ${last.deed}, ${momentInWords(last.at)}.`;
}
