"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Drawer } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { ShownCards } from "./shown-cards";

type Props = { ids: readonly string[]; workspaceId: string; onClose: () => void };

/** The cards behind a sentence, read when somebody wants to know. */
export function CardDrawer({ ids, workspaceId, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.evidence.cards.queryOptions({ workspaceId, ids: [...ids] }));
  const first = data?.shown[0]?.cards[0]?.id;
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="What this rests on"
      description="Outside figures, with who says so, when and of whom. Your own data counts for more."
      actions={
        first && (
          <Link
            href={`/${workspaceId}/evidence?card=${first}`}
            className="text-13 underline underline-offset-3"
            onClick={onClose}
          >
            Open in Evidence
          </Link>
        )
      }
    >
      {error && <Notice tone="harm">{error.message}</Notice>}
      {!data && !error && (
        <div className="grid gap-3">
          <Skeleton className="h-14" />
          <Skeleton className="h-32" />
        </div>
      )}
      {data && <ShownCards shown={data.shown} />}
      {data && data.missing.length > 0 && (
        <p className="mt-4 text-12 text-ink-3">
          {data.missing.length === 1 ? "One card is" : `${data.missing.length} cards are`} not in this workspace any
          more.
        </p>
      )}
    </Drawer>
  );
}
