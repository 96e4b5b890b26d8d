"use client";

import { useState } from "react";
import { SlideStack } from "@/app/(workspace)/[workspaceId]/deck/shown/slide-stack";
import type { Deck } from "@/domain/deck/deck";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";

const SlideShow = comesLater(() =>
  import("@/app/(workspace)/[workspaceId]/deck/shown/slide-show").then((module) => module.SlideShow),
);

type Props = { name: string; madeAt: number; expiresAt: number; deck: Deck };

/** One frozen deck for people without an account, and nothing else. */
export function SharedDeck({ name, madeAt, expiresAt, deck }: Props) {
  const [presenting, setPresenting] = useState(false);
  return (
    <main>
      <div className="no-print">
        <PageHeader
          above={deck.title}
          title={<span className="wrap-anywhere">{name}</span>}
          sentence={`${counted(deck.slides.length, "slide")} as they were on ${momentInWords(madeAt)}. This link is open until ${momentInWords(expiresAt)}.`}
          actions={
            <>
              <Button onClick={() => window.print()}>Print or save as PDF</Button>
              <Button look="primary" onClick={() => setPresenting(true)}>
                Present
              </Button>
            </>
          }
        />
      </div>
      <SlideStack deck={deck} />
      {presenting && <SlideShow deck={deck} hasNotes={false} onLeave={() => setPresenting(false)} />}
    </main>
  );
}
