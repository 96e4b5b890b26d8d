import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Composer } from "./composer";

export const metadata: Metadata = { title: "Deck" };

type Given = {
  params: Promise<{ workspaceId: string; deckId: string }>;
  searchParams: Promise<{ slide?: string | string[] }>;
};

export default async function DeckPage({ params, searchParams }: Given) {
  const { workspaceId, deckId: given } = await params;
  const { slide } = await searchParams;
  const asked = { workspaceId, deckId: decodeURIComponent(given) };
  await (await caller()).deck.one(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched
      queries={[
        trpc.deck.one.queryOptions(asked),
        trpc.deck.preview.queryOptions(asked),
        trpc.deck.differences.queryOptions(asked),
      ]}
    >
      <Composer {...asked} first={typeof slide === "string" ? slide : null} />
    </Prefetched>
  );
}
