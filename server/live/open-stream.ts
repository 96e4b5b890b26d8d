import { readKindsBetween, readNewestChange } from "@/db/change-events";
import { enterWorkspace, type Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { toldError } from "../exchange/responses";
import type { Context } from "../trpc";
import { type Listener, watchOf } from "./live-watch";
import { textStream } from "./text-stream";

const mostOfSession = 6;
const mostOfProcess = 500;
/** Further back, everything is asked again anyway. */
const mostMissed = 200;

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/** A stream of what happens in a workspace, from the change on that the page knows already: ids and kinds, nothing else. */
export async function openStream(
  { engine, userId, sessionId }: Context,
  workspaceId: string,
  request: Request,
): Promise<Response> {
  try {
    if (!userId || !sessionId) throw new AttuneError("signed_out", "Sign in to go on.");
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const newest = await readNewestChange(engine);
    const missed = await kindsMissed(ws, sinceOf(request), newest);
    const watch = watchOf(engine);
    if (watch.ofSession(sessionId) >= mostOfSession)
      throw new AttuneError("too_many", "Attune is open in many windows already. This one looks now and then.", 60);
    if (watch.size() >= mostOfProcess)
      throw new AttuneError("too_many", "Many people are here just now. This page looks now and then.", 60);

    const gone = () => watch.remove(listener);
    const { body, tell, end } = textStream(gone);
    const listener: Listener = { ...{ sessionId, workspaceId, role: ws.role, cursor: newest, here: "" }, tell, end };
    request.signal.addEventListener("abort", gone);
    if (missed.length > 0)
      tell("change", JSON.stringify({ seq: newest, changes: [{ kinds: missed, key: null }] }), newest);
    tell("ready", String(newest), newest);
    if (!request.signal.aborted) watch.add(listener);
    return new Response(body, { headers });
  } catch (error) {
    return toldError(error, "stream of changes");
  }
}

function sinceOf(request: Request): number | null {
  const said = request.headers.get("last-event-id") || new URL(request.url).searchParams.get("since");
  return said !== null && /^\d{1,15}$/.test(said) ? Number(said) : null;
}

/** `import` concerns everything, where it cannot be listed any more. */
async function kindsMissed(ws: Workspace, since: number | null, newest: number): Promise<readonly string[]> {
  if (since === null || since === newest) return [];
  // From before the database was replaced by a backup.
  if (since > newest) return ["import"];
  return (await readKindsBetween(ws, { after: since, upTo: newest, most: mostMissed })) ?? ["import"];
}
