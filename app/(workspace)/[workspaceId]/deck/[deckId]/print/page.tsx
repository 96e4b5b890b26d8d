import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { PrintDeck } from "./print-deck";

type Given = { params: Promise<{ workspaceId: string; deckId: string }> };

const askedBy = async (params: Given["params"]) => {
  const { workspaceId, deckId } = await params;
  return { workspaceId, deckId: decodeURIComponent(deckId) };
};

/** Browsers propose the title of the page as the name of the file. */
export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const found = await (await caller()).deck.one(await askedBy(params)).catch(() => null);
  return { title: found ? `${found.deck.name} as PDF` : "Deck as PDF" };
}

export default async function PrintPage({ params }: Given) {
  const asked = await askedBy(params);
  await (await caller()).deck.one(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.deck.one.queryOptions(asked), trpc.deck.preview.queryOptions(asked)]}>
      <PrintDeck {...asked} />
    </Prefetched>
  );
}
