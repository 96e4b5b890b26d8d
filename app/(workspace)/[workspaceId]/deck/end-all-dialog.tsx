"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import type { LinkRow } from "./deck-view";

type Props = { workspaceId: string; links: readonly LinkRow[]; onClose: () => void };

/** Asked once more: what is ended cannot be opened again, and somebody may be about to present from it. */
export function EndAllDialog({ workspaceId, links, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const end = useMutation(
    trpc.deck.revokeAll.mutationOptions({
      onSuccess: ({ ended }) => {
        tell(`${counted(ended, "link")} ended: whoever has one sees nothing any more`);
        onClose();
      },
      onSettled: () => cache.invalidateQueries(trpc.deck.pathFilter()),
    }),
  );
  return (
    <FormDialog
      title="End all links"
      description={`${counted(links.length, "link")} to decks of this workspace end at once and for good. New ones can be made at any time.`}
      submit={`End ${counted(links.length, "link")}`}
      busy={end.isPending}
      onClose={onClose}
      onSubmit={() => end.mutate({ workspaceId, links: links.map(({ id, version }) => ({ shareId: id, version })) })}
    >
      <ul className="max-h-60 overflow-y-auto text-13">
        {links.map(({ id, name }) => (
          <li key={id} className="border-t border-hairline py-1 wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
      {end.error && <Notice tone="harm">{end.error.message} Look at the list again, and end them then.</Notice>}
    </FormDialog>
  );
}
