"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Tag } from "@/ui/marks";
import { useTell } from "@/ui/toast";
import type { LinkRow } from "./deck-view";
import { guardsOf, linkInWords } from "./link-words";

type Props = { workspaceId: string; links: readonly LinkRow[]; mayEnd: boolean };

/** The links to frozen decks: until when, how often opened, and how to end one. Their addresses are known to nobody here. */
export function LinkList({ workspaceId, links, mayEnd }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const end = useMutation(
    trpc.deck.revoke.mutationOptions({
      onSuccess: () => tell("Link ended: whoever has it sees nothing any more"),
      onError: (error) => tell("Not ended", { description: error.message }),
      onSettled: () => cache.invalidateQueries(trpc.deck.pathFilter()),
    }),
  );
  return (
    <ul className="mt-1">
      {links.map((share) => (
        <li
          key={share.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-hairline py-2"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-medium wrap-anywhere">{share.name}</span>
              {guardsOf(share).map((word) => (
                <Tag key={word}>{word}</Tag>
              ))}
            </p>
            <p className="text-12 text-ink-3">{linkInWords(share)}</p>
          </div>
          {mayEnd && share.state === "open" && (
            <Button
              busy={end.isPending && end.variables.shareId === share.id}
              onClick={() => end.mutate({ workspaceId, shareId: share.id, version: share.version })}
            >
              End the link
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
