import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { DeckPreview } from "./deck-preview";

export const metadata: Metadata = { title: "Deck" };

export default async function DeckPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.deck.preview.queryOptions({ workspaceId })]}>
      <DeckPreview workspaceId={workspaceId} />
    </Prefetched>
  );
}
