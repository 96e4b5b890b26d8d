import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Present } from "./present";

export const metadata: Metadata = { title: "Present" };

type Given = {
  params: Promise<{ workspaceId: string; deckId: string }>;
  searchParams: Promise<{ slide?: string | string[]; review?: string | string[] }>;
};

export default async function PresentPage({ params, searchParams }: Given) {
  const { workspaceId, deckId: given } = await params;
  const { slide, review } = await searchParams;
  const asked = { workspaceId, deckId: decodeURIComponent(given) };
  await (await caller()).deck.one(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.deck.preview.queryOptions(asked)]}>
      <Present {...asked} first={typeof slide === "string" ? slide : null} reviewing={review !== undefined} />
    </Prefetched>
  );
}
