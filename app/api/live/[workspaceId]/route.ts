import { contextOf } from "@/server/context";
import { openStream } from "@/server/live/open-stream";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return openStream(await contextOf(request.headers), workspaceId, request);
}

/** Asking for the head of a stream would open one that nobody closes. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: "GET" } });
