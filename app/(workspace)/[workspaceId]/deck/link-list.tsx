"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { useTell } from "@/ui/toast";
import type { LinkRow } from "./deck-view";

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
            <p className="font-medium wrap-anywhere">{share.name}</p>
            <p className="text-12 text-ink-3">
              Made {momentInWords(share.createdAt)} by {share.by}, {stateOf(share)}.{" "}
              {share.openedAt === null
                ? "Not opened yet."
                : `Opened ${counted(share.opened, "time")}, last on ${momentInWords(share.openedAt)}.`}
            </p>
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

function stateOf({ state, expiresAt, revokedAt }: LinkRow): string {
  if (state === "ended") return `ended on ${momentInWords(revokedAt ?? expiresAt)}`;
  return state === "expired" ? `ran out on ${momentInWords(expiresAt)}` : `open until ${momentInWords(expiresAt)}`;
}
