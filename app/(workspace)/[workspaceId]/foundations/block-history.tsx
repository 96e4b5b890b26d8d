"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const deeds: Readonly<Record<string, string>> = {
  "created workspace": "brought it in with the workspace",
  "opened the demonstration": "brought it in with the workspace",
  "added building block": "added it",
  "changed building block": "changed it",
  "assessed building block": "assessed it",
};

/** "assessed 17 building blocks" reads on one of them as "assessed it with 16 others". */
function deedWords(action: string): string {
  const many = /^assessed (\d+) building blocks$/.exec(action);
  return many ? `assessed it with ${Number(many[1]) - 1} others` : (deeds[action] ?? action);
}

/** Who said what of a block, and when; read when it is asked for. */
export function BlockHistory({ workspaceId, blockId }: { workspaceId: string; blockId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Voice as="h3">Earlier</Voice>
      {open ? (
        <Entries workspaceId={workspaceId} blockId={blockId} />
      ) : (
        <Button look="quiet" className="mt-1 -ml-3" onClick={() => setOpen(true)}>
          Who assessed it, and when
        </Button>
      )}
    </div>
  );
}

function Entries({ workspaceId, blockId }: { workspaceId: string; blockId: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.foundation.history.queryOptions({ workspaceId, blockId }));
  if (error) return <p className="mt-1 text-ink-2">{error.message}</p>;
  if (!data) return <Skeleton className="mt-2 h-12" />;
  if (data.length === 0) return <p className="mt-1 text-ink-2">Nothing was said of it yet.</p>;
  return (
    <ol className="mt-1">
      {data.map(({ seq, at, by, action, lines }) => (
        <li key={seq} className="border-t border-hairline py-1.5 text-12 text-ink-2">
          <p>
            <span className="font-medium text-ink">{by}</span> {deedWords(action)},{" "}
            <time dateTime={new Date(at).toISOString()}>{instantInWords(at)}</time>
          </p>
          {lines.length === 0 && action.startsWith("assessed") && <p>The same as before.</p>}
          {lines.map((line) => (
            <p key={line} className="[overflow-wrap:anywhere]">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
