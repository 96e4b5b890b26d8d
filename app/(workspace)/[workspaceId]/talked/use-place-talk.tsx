"use client";

import { useQuery } from "@tanstack/react-query";
import { MessageSquare } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import type { About } from "./talk-view";

const TalkDrawer = comesLater(() => import("./talk-drawer").then((module) => module.TalkDrawer));

type Given = About & { workspaceId: string; name: string; mayWrite: boolean };

/**
 * Comments on places in a thing, such as the cells of its scores: a mark for each place, and the panel that a mark opens.
 * Who only reads finds a mark where something was said.
 */
export function usePlaceTalk({ workspaceId, subjectKind, subjectId, name, mayWrite }: Given) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.talk.places.queryOptions({ workspaceId, subjectKind, subjectId }));
  const [place, setPlace] = useState<string | null>(null);

  const markOf = (at: string, called: string): ReactNode => {
    const { total = 0, open = 0 } = data?.places[at] ?? {};
    if (total === 0 && !mayWrite) return null;
    const said = total === 1 ? "1 comment" : `${total} comments`;
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={total === 0 ? `Comment on ${called}` : `${called}: ${said}${open === 0 ? ", all settled" : ""}`}
        title={total === 0 ? "Comment" : said}
        onClick={() => setPlace(at)}
        className={classNames(
          "no-print inline-flex min-h-6 min-w-6 shrink-0 items-center justify-center gap-1 rounded-1 px-1 text-12 hover:bg-hover max-sm:min-h-11 max-sm:min-w-11",
          open > 0 ? "font-semibold text-ink" : "text-ink-3 hover:text-ink",
        )}
      >
        <MessageSquare aria-hidden size={14} fill={open > 0 ? "currentColor" : "none"} />
        {total > 0 && <span className="figure">{total}</span>}
      </button>
    );
  };
  const panel = place !== null && (
    <TalkDrawer
      key={place}
      workspaceId={workspaceId}
      subjectKind={subjectKind}
      subjectId={subjectId}
      name={name}
      place={place}
      threadId={null}
      onClose={() => setPlace(null)}
    />
  );
  return { markOf, panel };
}
