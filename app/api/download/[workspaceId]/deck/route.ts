import { enterWorkspace } from "@/db/workspace";
import { readWorkspaceRow } from "@/db/profile";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "@/server/content-disposition";
import { contextOf } from "@/server/context";
import { boardDeck } from "@/server/deck/board-deck";
import { writeDeck } from "@/server/files/pptx/write-deck";
import { calendarDay } from "@/server/today";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  const { engine, userId } = await contextOf(request.headers);
  if (!userId) return new Response("Sign in to go on.", { status: 401 });
  try {
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeDeck(await boardDeck(ws));
    return new Response(new Uint8Array(file), {
      headers: {
        "content-type": pptx,
        "content-disposition": contentDisposition(`${name} board ${today ?? calendarDay()}.pptx`),
      },
    });
  } catch (error) {
    if (error instanceof AttuneError) return new Response(error.message, { status: error.code === "not_found" ? 404 : 403 });
    throw error;
  }
}
