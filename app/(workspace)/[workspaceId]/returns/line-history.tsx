"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Skeleton } from "@/ui/states";
import type { Line } from "./returns-words";

type Props = { workspaceId: string; line: Line; mayEdit: boolean; onTakeBack: () => void };

const observing = "observed a quarter of return line";
const deeds: Readonly<Record<string, string>> = {
  "created workspace": "brought it in with the workspace",
  "opened the demonstration": "brought it in with the workspace",
  "added return line": "added it",
  "edited return line": "changed it",
  "removed return line": "removed it",
  "put back return line": "put it back",
  [observing]: "observed a quarter",
  "took back observed quarter of return line": "took an observed quarter back",
};

/** Who changed what of a line, and when; read when it is asked for. The last observation can be taken back here. */
export function LineHistory(props: Props) {
  const [open, setOpen] = useState(false);
  const words = open ? "Hide history" : "Who changed it, and when";
  return (
    <div className="min-w-0 flex-1 basis-64">
      <Button
        look="quiet"
        aria-expanded={open}
        aria-label={`${words}: ${props.line.name}`}
        onClick={() => setOpen(!open)}
      >
        {words}
      </Button>
      {open && <Entries {...props} />}
    </div>
  );
}

function Entries({ workspaceId, line, mayEdit, onTakeBack }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.returns.history.queryOptions({ workspaceId, returnId: line.id }));
  if (error) return <p className="mt-1 text-ink-2">{error.message}</p>;
  if (!data) return <Skeleton className="mt-2 h-12" />;
  if (data.length === 0) return <p className="mt-1 text-ink-2">Nothing was changed yet.</p>;
  return (
    <ol className="mt-1 max-w-[78ch]">
      {data.map(({ seq, at, by, action, lines }, place) => (
        <li key={seq} className="border-t border-hairline py-1.5 text-12 text-ink-2">
          <p>
            <span className="font-medium text-ink">{by}</span> {deeds[action] ?? action},{" "}
            <time dateTime={new Date(at).toISOString()}>{instantInWords(at)}</time>
          </p>
          {lines.map((told) => (
            <p key={told} className="figure wrap-anywhere">
              {told}
            </p>
          ))}
          {place === 0 && mayEdit && action === observing && (
            <Button className="mt-1" onClick={onTakeBack}>
              Take this observation back
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
