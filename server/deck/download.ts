import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace, type Workspace } from "@/db/workspace";
import { deckStartsOf } from "@/domain/deck/deck-starts";
import { deckStarts } from "@/domain/deck/saved-deck";
import { AttuneError } from "@/domain/errors";
import { id } from "@/domain/fields";
import { contentDisposition } from "../content-disposition";
import { toldError } from "../exchange/responses";
import { writeDeck } from "../files/pptx/write-deck";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { boardDeck } from "./board-deck";
import { findDeck } from "./find-deck";
import { frozenSlides, slidesOf } from "./read-deck";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/**
 * Slides as a file: those of a saved deck (`?deck=`), of one as it went out (`?deck=&frozen=`), or of a start as it
 * ships (`?slides=map`). A room that is not theirs does not exist for strangers.
 */
export async function downloadDeck(
  { engine, userId }: Context,
  workspaceId: string,
  search: URLSearchParams,
): Promise<Response> {
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { deck, called } = await wantedDeck(ws, search);
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeDeck(deck);
    const headers = {
      "content-type": pptx,
      "content-disposition": contentDisposition(`${name} ${called} ${today ?? calendarDay()}.pptx`),
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    return toldError(error, "download of slides");
  }
}

async function wantedDeck(ws: Workspace, search: URLSearchParams) {
  const deckId = search.get("deck");
  if (deckId === null) {
    const start = deckStarts.find((each) => each === (search.get("slides") ?? "steering"));
    if (!start) throw new AttuneError("invalid", "There are no such slides.");
    return { deck: await boardDeck(ws, start), called: deckStartsOf[start].name.toLowerCase() };
  }
  if (!id.safeParse(deckId).success) throw new AttuneError("not_found", "There is no such deck.");
  const { name } = await findDeck(ws, deckId);
  const frozen = search.get("frozen");
  if (frozen !== null && !id.safeParse(frozen).success) throw new AttuneError("not_found", "There is no such deck.");
  return { deck: frozen === null ? await slidesOf(ws, deckId) : await frozenSlides(ws, frozen), called: name };
}
