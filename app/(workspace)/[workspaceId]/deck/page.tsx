import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { DeckList } from "./deck-list";

export const metadata: Metadata = { title: "Decks" };

export default async function DecksPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.deck.list.queryOptions({ workspaceId })]}>
      <DeckList workspaceId={workspaceId} />
    </Prefetched>
  );
}
