"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { instantInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import type { EntryDetail } from "./audit-view";
import { EntryWords } from "./entry-words";

type Props = { workspaceId: string; seq: number; onClose: () => void };

/** One entry with everything it changed, in words and as stored. */
export function EntryDrawer({ workspaceId, seq, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.audit.entry.queryOptions({ workspaceId, seq }));
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="One entry"
      description={data ? `${instantInWords(data.at)} UTC, entry ${seq}` : `Entry ${seq}`}
    >
      {error ? (
        <ErrorState title="This cannot be shown" what={error.message} />
      ) : !data ? (
        <div className="grid gap-3">
          <Skeleton className="h-5 w-64" />
          <Skeleton className="h-24" />
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <p className="wrap-anywhere">
            <EntryWords workspaceId={workspaceId} by={data.by} parts={data.parts} onGo={onClose} />
          </p>
          {data.reason && <p className="wrap-anywhere">“{data.reason}”</p>}
          <ul className="grid gap-4">
            {data.changes.map((change, at) => (
              <Change key={at} workspaceId={workspaceId} change={change} />
            ))}
          </ul>
          {data.left > 0 && (
            <p className="text-ink-3">
              And {data.left.toLocaleString("en-GB")} more changes: the export has all of them.
            </p>
          )}
        </div>
      )}
    </Drawer>
  );
}

function Change({ workspaceId, change }: { workspaceId: string; change: EntryDetail["changes"][number] }) {
  const { kindWords, name, to, lines, before, after, id } = change;
  const what = before === null ? "Added" : after === null ? "Removed" : "Changed";
  return (
    <li className="grid gap-1 border-t border-hairline pt-3">
      <p className="wrap-anywhere">
        <span className="text-ink-3">
          {what}: {kindWords}
        </span>{" "}
        {name !== null &&
          (to === null ? (
            `“${name}”`
          ) : (
            <Link href={`/${workspaceId}/${to}`} prefetch={false} className="underline underline-offset-3">
              “{name}”
            </Link>
          ))}
      </p>
      {lines.map((line, at) => (
        <p key={at} className="wrap-anywhere text-ink-2">
          {line}
        </p>
      ))}
      {(before !== null || after !== null) && (
        <details className="text-12">
          <summary className="min-h-6 text-ink-3 hover:text-ink max-sm:min-h-11">As stored, {id}</summary>
          <dl className="mt-1 grid gap-2">
            <Stored label="Before" text={before} />
            <Stored label="After" text={after} />
          </dl>
        </details>
      )}
    </li>
  );
}

function Stored({ label, text }: { label: string; text: string | null }) {
  return (
    <div>
      <dt className="text-ink-3">{label}</dt>
      <dd>
        <pre className="max-h-80 overflow-auto rounded-2 bg-sunken p-2 text-11 whitespace-pre-wrap wrap-anywhere">
          {text ?? "nothing"}
        </pre>
      </dd>
    </div>
  );
}
