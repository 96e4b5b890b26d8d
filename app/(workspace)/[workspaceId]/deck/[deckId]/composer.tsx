"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { memo, useDeferredValue, useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { movedPart, withPart } from "@/domain/deck/chosen-parts";
import { differencesInWords } from "@/domain/deck/deck-differences";
import { audienceWords, partWords } from "@/domain/deck/part-words";
import type { DeckPart } from "@/domain/deck/saved-deck";
import { counted } from "@/domain/roadmap/wording";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { PageHeader, Voice } from "@/ui/page-header";
import { ApprovalStrip } from "../../talked/approval-strip";
import type { DeckView, DifferencesView } from "../deck-view";
import { SlideView } from "../slide-view";
import { useDeckActs } from "../use-deck-acts";
import { ComposerAbove, ComposerActions } from "./composer-actions";
import { PartForm } from "./part-form";
import { PartList } from "./part-list";
import { SlideStrip } from "./slide-strip";
import { useMeantParts } from "./use-meant-parts";

const AddPartDialog = comesLater(() => import("./add-part-dialog").then((module) => module.AddPartDialog));
const RenameDialog = comesLater(() => import("../rename-dialog").then((module) => module.RenameDialog));
const ShareDialog = comesLater(() => import("../share-dialog").then((module) => module.ShareDialog));
const ChangeDrawer = comesLater(() => import("./change-drawer").then((module) => module.ChangeDrawer));

export type Doing = "add" | "rename" | "share" | "changes";

const Drawn = memo(SlideView);

type Props = {
  workspaceId: string;
  deckId: string;
  /** The slide to begin with, by id. */
  first: string | null;
};

/** A deck being made: its parts in their order, every slide as the file will show it, its title and its notes. */
export function Composer({ workspaceId, deckId, first }: Props) {
  const trpc = useTRPC();
  const asked = { workspaceId, deckId };
  const { data } = useSuspenseQuery(trpc.deck.one.queryOptions(asked));
  const preview = useSuspenseQuery(trpc.deck.preview.queryOptions(asked));
  const { data: differences } = useSuspenseQuery(trpc.deck.differences.queryOptions(asked));
  const acts = useDeckActs(workspaceId);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [chosen, setChosen] = useState(first);
  const { deck, may } = data;
  const { parts, storing, store } = useMeantParts(deck, acts.putParts);
  const { slides, brand } = preview.data;
  // What was chosen is a slide or a part; one that has nothing to show has no slide.
  const chosenPart = parts.find(({ id }) => id === chosen);
  const slide =
    slides.find(({ id }) => id === chosen) ??
    slides.find(({ partId }) => partId === chosen) ??
    (chosenPart ? undefined : slides[0]);
  // What was pressed answers at once; a slide full of shapes follows.
  const drawn = useDeferredValue(slide);
  const inHand = chosenPart ?? parts.find(({ id }) => id === slide?.partId);

  // The address names what is in hand, so that a reload and the way back land on it.
  const shown = slide?.id ?? inHand?.id ?? null;
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search);
    if (shown === null || asked.get("slide") === shown) return;
    asked.set("slide", shown);
    window.history.replaceState(null, "", `?${asked}`);
  }, [shown]);

  const nameOf = (id: string) => partWords[parts.find((each) => each.id === id)?.part ?? "why"].name;
  const move = (id: string, to: number) => store(movedPart(parts, id, to), `“${nameOf(id)}” moved`);
  const takeOut = (id: string) =>
    store(
      parts.filter((each) => each.id !== id),
      `“${nameOf(id)}” taken out`,
    );
  const add = (kind: DeckPart) => {
    const next = withPart(parts, kind);
    setDoing(null);
    setChosen(next.at(-1)?.id ?? null);
    store(next, `“${partWords[kind].name}” added`);
  };
  return (
    <>
      <PageHeader
        above={<ComposerAbove workspaceId={workspaceId} />}
        title={<span className="wrap-anywhere">{deck.name}</span>}
        sentence={sentenceOf(deck, slides.length, differences)}
        actions={
          <ComposerActions
            workspaceId={workspaceId}
            data={data}
            differences={differences}
            slideId={slide?.id ?? null}
            takingOut={acts.takingOut}
            onTakeOut={() => acts.takeOut(deckId)}
            onDo={setDoing}
          />
        }
      />
      <div className="no-print">
        <ApprovalStrip workspaceId={workspaceId} subjectKind="savedDeck" subjectId={deckId} name={deck.name} />
      </div>
      <div className="grid grid-cols-[280px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1 print:block">
        <aside
          aria-label="Parts of the deck"
          className="no-print border-r border-hairline px-4 py-5 max-lg:order-2 max-lg:border-t max-lg:border-r-0"
        >
          <PartList
            parts={parts}
            slides={slides}
            chosen={inHand?.id ?? null}
            mayEdit={may.edit}
            onChoose={setChosen}
            onMove={move}
            onTakeOut={takeOut}
            onAdd={() => setDoing("add")}
          />
        </aside>
        <div className="min-w-0 px-7 py-5 max-lg:px-4">
          <SlideStrip slides={slides} brand={brand} chosen={slide?.id ?? null} onChoose={setChosen} />
          {slide ? (
            <div className="mt-4 border border-line">
              <Drawn slide={drawn ?? slide} brand={brand} />
            </div>
          ) : (
            <p className="mt-4 max-w-[66ch] text-ink-2">
              {inHand
                ? `“${partWords[inHand.part].name}” has nothing to show yet: it comes into the deck by itself as soon as the plan holds it.`
                : "None of these parts has anything to show yet. Add a part, or fill in what the plan is missing."}
            </p>
          )}
          <p role="status" className="mt-1 min-h-4 text-11 text-ink-3">
            {preview.isFetching ? "Drawing the slides again…" : ""}
          </p>
          {inHand && (
            <PartForm
              key={inHand.id}
              workspaceId={workspaceId}
              data={data}
              part={inHand}
              busy={storing}
              proposed={slides.find(({ partId }) => partId === inHand.id)?.proposed ?? null}
            />
          )}
          {slide && (
            <section aria-label="Notes of this slide" className="mt-5 max-w-[78ch]">
              <Voice as="h2">Notes of this slide</Voice>
              <p className="mt-1 whitespace-pre-wrap text-ink-2">{slide.notes || "No notes on this slide."}</p>
            </section>
          )}
        </div>
      </div>
      {doing === "add" && <AddPartDialog parts={parts} onAdd={add} onClose={() => setDoing(null)} />}
      {doing === "rename" && <RenameDialog workspaceId={workspaceId} deck={deck} onClose={() => setDoing(null)} />}
      {doing === "share" && <ShareDialog {...asked} deckName={deck.name} onClose={() => setDoing(null)} />}
      {doing === "changes" && differences && (
        <ChangeDrawer
          since={differences}
          onClose={() => setDoing(null)}
          onChoose={(id) => {
            setDoing(null);
            setChosen(id);
          }}
        />
      )}
    </>
  );
}

function sentenceOf(deck: DeckView["deck"], slides: number, since: DifferencesView): string {
  const made = `${counted(slides, "slide")} for ${audienceWords[deck.audience]}, from the plan as it stands`;
  if (since === null) return `${made}; it did not go out yet.`;
  const differ = differencesInWords(since.differences);
  return `${made}. ${differ} since it went out on ${momentInWords(since.at)}.`;
}
