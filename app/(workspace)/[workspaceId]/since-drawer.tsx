"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { instantInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import { EntryWords } from "./audit/entry-words";

type Props = {
  workspaceId: string;
  path: string;
  /** The last entry that was there at the visit before. */
  from: number;
  words: string;
  onClose: () => void;
};

/** What others did since somebody was here, as sentences, the newest first. */
export function SinceDrawer({ workspaceId, path, from, words, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.audit.sinceEntries.queryOptions({ workspaceId, path, from }));
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="Since your last visit"
      description={`${words}. Times in UTC.`}
    >
      {error ? (
        <ErrorState title="This cannot be shown" what={error.message} />
      ) : !data ? (
        <div className="grid gap-3">
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      ) : (
        <>
          <ul>
            {data.entries.map(({ seq, at, by, parts, lines, reason }) => (
              <li key={seq} className="grid gap-1 border-b border-hairline py-3">
                <p className="wrap-anywhere">
                  <EntryWords workspaceId={workspaceId} by={by} parts={parts} onGo={onClose} />
                </p>
                {lines.map((line, row) => (
                  <p key={row} className="wrap-anywhere text-ink-2">
                    {line}
                  </p>
                ))}
                {reason && <p className="wrap-anywhere">“{reason}”</p>}
                <p className="figure text-12 text-ink-3">{instantInWords(at)}</p>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <Link href={`/${workspaceId}/audit`} className="underline underline-offset-3" onClick={onClose}>
              {data.isMore ? "There is more: see all that happened" : "See all that happened"}
            </Link>
          </p>
        </>
      )}
    </Drawer>
  );
}
