"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { ViewsNav } from "../../scored/views-nav";
import { auditViews } from "../audit-view";
import { dayGroups, timeInWords } from "../day-groups";

/** What happened at the doors: sign-ins and refusals of members, for whoever manages them. */
export function SignInsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: choices } = useSuspenseQuery(trpc.audit.choices.queryOptions({ workspaceId }));
  return (
    <>
      <PageHeader
        title="Sign-ins"
        sentence="Who came in and who was refused, among the members of this workspace since they joined."
      />
      {choices.may.manage && (
        <ViewsNav label="Views of what happened" from={`/${workspaceId}/audit`} views={auditViews} at="/sign-ins" />
      )}
      <div className="border-t border-line px-7 pb-10 max-lg:px-4">
        {choices.may.manage ? (
          <Events workspaceId={workspaceId} />
        ) : (
          <EmptyState
            title="For admins and owners"
            why="When and from where members signed in is shown to whoever manages them. Your own sign-ins are in your account."
            action={
              <Link href={`/${workspaceId}/audit`} className={buttonClass("primary")}>
                See what was changed
              </Link>
            }
          />
        )}
      </div>
    </>
  );
}

function Events({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const [cursor, setCursor] = useState<number | null>(null);
  const { data, error } = useQuery({
    ...trpc.audit.events.queryOptions({ workspaceId, cursor }),
    placeholderData: keepPreviousData,
    staleTime: 2_000,
  });
  if (error) return <ErrorState title="This cannot be shown" what={error.message} />;
  if (!data) return <Skeleton className="mt-4 h-40" />;
  if (data.events.length === 0 && cursor === null)
    return (
      <EmptyState
        title="Nothing happened at the doors yet"
        why="Sign-ins, refusals and changes of passwords are listed here, so that what is not right is seen."
        example="Mei Lindqvist signed in, from 10.0.0.4"
      />
    );
  return (
    <>
      {dayGroups(data.events).map(({ day, items }) => (
        <section key={`${day} ${items[0]?.seq}`} aria-label={day}>
          <h2 className="voice pt-4 pb-1 text-14 text-ink-2">{day}</h2>
          <ul>
            {items.map(({ seq, at, sentence, address, about }) => (
              <li
                key={seq}
                className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-4 border-b border-hairline py-2.5 max-sm:grid-cols-1"
              >
                <p className="figure text-12 text-ink-3">{timeInWords(at)}</p>
                <p className="wrap-anywhere">
                  {sentence}
                  <span className="text-ink-3">, from {address}</span>
                  {about && <span className="text-ink-3">; {about}</span>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {(cursor !== null || data.next !== null) && (
        <nav aria-label="Pages of sign-ins" className="no-print mt-4 flex flex-wrap gap-3">
          <Button disabledBecause={cursor === null ? "These are the latest." : null} onClick={() => setCursor(null)}>
            Latest
          </Button>
          <Button
            disabledBecause={data.next === null ? "These are the oldest." : null}
            onClick={() => setCursor(data.next)}
          >
            Earlier ones
          </Button>
        </nav>
      )}
      <p className="mt-6 text-12 text-ink-3">Times in UTC.</p>
    </>
  );
}
