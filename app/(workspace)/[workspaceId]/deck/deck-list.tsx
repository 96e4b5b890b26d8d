"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { audienceWords } from "@/domain/deck/part-words";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { type DeckRow, deckPath } from "./deck-view";
import { OpenLinks } from "./open-links";
import { StartList } from "./start-list";

const StartDialog = comesLater(() => import("./start-dialog").then((module) => module.StartDialog));
const BrandDialog = comesLater(() => import("./brand-dialog").then((module) => module.BrandDialog));

type Doing = { what: "start"; start: string } | { what: "brand" };

/** The saved decks, what another one may start from, and the links that are out. */
export function DeckList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.deck.list.queryOptions({ workspaceId }));
  const [doing, setDoing] = useState<Doing | null>(null);
  const { decks, links, starts, may } = data;
  const begin = (start: string) => setDoing({ what: "start", start });
  const close = () => setDoing(null);
  const make = may.edit && (
    <Button look="primary" onClick={() => begin("board")}>
      Make a deck
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Decks"
        sentence={data.sentence}
        actions={
          <>
            <Button onClick={() => setDoing({ what: "brand" })}>
              {may.edit ? "Colours and logo" : "See the look"}
            </Button>
            {decks.length > 0 && make}
          </>
        }
      />
      {decks.length === 0 ? (
        <EmptyState
          title="Take the plan to the board"
          why="A deck is made of parts of the plan: choose them, put them in order, and every slide is drawn from what the plan says today, as text, shapes and charts that can be edited in PowerPoint."
          example="“Checkout help lowered returns by 1.1 points and nobody felt pushed: scale it.” The title says what the slide means; it is proposed from the numbers, and you may write your own."
          action={make || <p className="text-12 text-ink-3">An editor can make the first one.</p>}
        />
      ) : (
        <section aria-label="Saved decks" className="px-7 pb-8 max-lg:px-4">
          <ul>
            {decks.map((deck) => (
              <Row key={deck.id} deck={deck} workspaceId={workspaceId} />
            ))}
          </ul>
        </section>
      )}
      <StartList workspaceId={workspaceId} starts={starts} onStart={may.edit ? begin : null} />
      {links.length > 0 && <OpenLinks workspaceId={workspaceId} links={links} may={may} />}
      {doing?.what === "start" && (
        <StartDialog
          workspaceId={workspaceId}
          starts={starts}
          start={doing.start}
          onClose={close}
          onStored={(deckId) => {
            close();
            router.push(deckPath(workspaceId, deckId));
          }}
        />
      )}
      {doing?.what === "brand" && <BrandDialog workspaceId={workspaceId} onClose={close} />}
    </>
  );
}

function Row({ deck, workspaceId }: { deck: DeckRow; workspaceId: string }) {
  const { name, audience, parts, lastExport, openLinks } = deck;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-hairline py-3 hover:bg-hover max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link
            href={deckPath(workspaceId, deck.id)}
            prefetch={false}
            className="min-w-0 text-16 font-medium wrap-anywhere underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {name}
          </Link>
          <span className="text-12 text-ink-3">for {audienceWords[audience]}</span>
          {openLinks > 0 && <Tag>{counted(openLinks, "open link")}</Tag>}
        </p>
        <p className="mt-0.5 max-w-[100ch] text-12 text-ink-3">{parts.join(" · ")}</p>
      </div>
      <p className="figure text-12 text-ink-2 max-sm:text-ink-3">
        {lastExport ? `Went out ${momentInWords(lastExport.at)}` : "Did not go out yet"}
      </p>
    </li>
  );
}
