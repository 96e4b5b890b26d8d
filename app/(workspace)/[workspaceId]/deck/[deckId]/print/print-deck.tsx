"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { deckPath } from "../../deck-view";
import { SlideStack } from "../../shown/slide-stack";

/** The slides one below the other, each a page of its own on paper: what the browser prints is the PDF. */
export function PrintDeck({ workspaceId, deckId }: { workspaceId: string; deckId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.deck.one.queryOptions({ workspaceId, deckId }));
  const { data: deck } = useSuspenseQuery(trpc.deck.preview.queryOptions({ workspaceId, deckId }));
  return (
    <>
      <div className="no-print">
        <PageHeader
          above={
            <Link href={deckPath(workspaceId, deckId)} className="underline underline-offset-3">
              {data.deck.name}
            </Link>
          }
          title="As PDF"
          sentence={`${counted(deck.slides.length, "page")}, drawn as in the file. In the dialog that opens, choose “Save as PDF”, no margins and no headers or footers.`}
          actions={
            <Button look="primary" onClick={() => window.print()}>
              Print or save as PDF
            </Button>
          }
        />
      </div>
      <SlideStack deck={deck} />
    </>
  );
}
