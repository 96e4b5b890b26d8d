"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { monthInWords } from "@/ui/dates";
import type { ChangeMark } from "./metric-answers";
import { useMarkActs } from "./use-mark-acts";

const MarkDialog = comesLater(() => import("./mark-dialog").then((module) => module.MarkDialog));

type Listed = ChangeMark & {
  /** The name under which a chart shows it, where its text is too long for one. */
  number?: number;
  /** Why it stands out. */
  note?: string | null;
  useCases?: readonly string[];
};

type Props = { workspaceId: string; marks: readonly Listed[]; mayEdit: boolean; label: string };

/** Change marks in words, the latest first; editors change and remove them here. */
export function MarkList({ workspaceId, marks, mayEdit, label }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const acts = useMarkActs(workspaceId);
  const opened = marks.find(({ id }) => id === editing);
  const drawn = whole ? marks : marks.slice(0, 30);
  return (
    <>
      <ul aria-label={label} className="border-t border-hairline">
        {drawn.map((mark) => (
          <li
            key={mark.id}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-hairline py-1.5 max-sm:grid-cols-1"
          >
            <span className="figure text-ink-2">{monthInWords(mark.month)}</span>
            <div className="min-w-0">
              <p className="wrap-anywhere">
                {mark.number && <span className="text-ink-3">Change {mark.number}: </span>}
                {mark.text}
              </p>
              {mark.useCaseIds.length > 0 && (
                <p className="text-12 text-ink-3 wrap-anywhere">
                  {mark.note}
                  {mark.useCases?.map((name, at) => (
                    <span key={mark.useCaseIds[at]}>
                      {at > 0 && ", "}
                      <Link
                        prefetch={false}
                        href={`/${workspaceId}/use-cases/${encodeURIComponent(mark.useCaseIds[at] ?? "")}`}
                        className="underline underline-offset-3 hover:text-ink"
                      >
                        {name}
                      </Link>
                    </span>
                  ))}
                </p>
              )}
            </div>
            {mayEdit && (
              <span className="flex gap-1">
                <Button look="quiet" aria-label={`Edit: ${mark.text}`} onClick={() => setEditing(mark.id)}>
                  Edit
                </Button>
                <Button look="quiet" aria-label={`Remove: ${mark.text}`} onClick={() => acts.remove(mark)}>
                  Remove
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {drawn.length < marks.length && (
        <p className="mt-2">
          <Button onClick={() => setWhole(true)}>Show all {marks.length}</Button>
        </p>
      )}
      {opened && <MarkDialog workspaceId={workspaceId} mark={opened} onClose={() => setEditing(null)} />}
    </>
  );
}
