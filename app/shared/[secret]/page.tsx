import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller } from "@/app/_trpc/prefetch";
import { AskPassphrase } from "./ask-passphrase";
import { SharedDeck } from "./shared-deck";
import { TooMany } from "./too-many";

/** Nothing of the link may reach another site, and no search engine may keep it. */
export const metadata: Metadata = {
  title: "Shared slides",
  referrer: "no-referrer",
  robots: { index: false, follow: false, nocache: true },
};

export default async function SharedPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const found = await (await caller()).deck.shared({ secret }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    if (error.code === "TOO_MANY_REQUESTS") return null;
    throw error;
  });
  if (!found) return <TooMany />;
  return found.asksPassphrase ? <AskPassphrase secret={secret} /> : <SharedDeck {...found} />;
}
