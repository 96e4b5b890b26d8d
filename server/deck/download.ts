import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace } from "@/db/workspace";
import { deckStartsOf } from "@/domain/deck/deck-starts";
import { deckStarts } from "@/domain/deck/saved-deck";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { writeDeck } from "../files/pptx/write-deck";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { boardDeck } from "./board-deck";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

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
  const start = deckStarts.find((each) => each === (slides ?? "steering"));
  if (!start) return new Response("There are no such slides.", { status: 400 });
  try {
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeDeck(await boardDeck(ws, start));
    const headers = {
      "content-type": pptx,
      "content-disposition": contentDisposition(
        `${name} ${deckStartsOf[start].name.toLowerCase()} ${today ?? calendarDay()}.pptx`,
      ),
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    return new Response(error.message, { status: error.code === "not_found" ? 404 : 403 });
  }
}
