import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { writeDeck } from "../files/pptx/write-deck";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { boardDeck } from "./board-deck";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** The board's slides as a file; a room that is not theirs does not exist for strangers. */
export async function downloadDeck({ engine, userId }: Context, workspaceId: string): Promise<Response> {
  if (!userId) return new Response("Sign in to go on.", { status: 401 });
  try {
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeDeck(await boardDeck(ws));
    const headers = {
      "content-type": pptx,
      "content-disposition": contentDisposition(`${name} board ${today ?? calendarDay()}.pptx`),
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    return new Response(error.message, { status: error.code === "not_found" ? 404 : 403 });
  }
}
