import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace } from "@/db/workspace";
import { type DeckPreset, deckPresets } from "@/domain/deck/deck-of";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { writeDeck } from "../files/pptx/write-deck";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { boardDeck } from "./board-deck";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

const names: Record<DeckPreset, string> = { board: "board", map: "strategy map" };

/**
 * The board's slides, or the strategy map alone (`?slides=map`), as a file; a room that is not theirs does not exist
 * for strangers.
 */
export async function downloadDeck(
  { engine, userId }: Context,
  workspaceId: string,
  slides: string | null,
): Promise<Response> {
  if (!userId) return new Response("Sign in to go on.", { status: 401 });
  const preset = deckPresets.find((each) => each === (slides ?? "board"));
  if (!preset) return new Response("There are no such slides.", { status: 400 });
  try {
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeDeck(await boardDeck(ws, preset));
    const headers = {
      "content-type": pptx,
      "content-disposition": contentDisposition(`${name} ${names[preset]} ${today ?? calendarDay()}.pptx`),
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    return new Response(error.message, { status: error.code === "not_found" ? 404 : 403 });
  }
}
