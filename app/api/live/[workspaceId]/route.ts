import { openStream } from "@/server/live/open-stream";
import { withContext } from "@/server/with-context";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return withContext(request, "live stream", (context) => openStream(context, workspaceId, request));
}

/** Asking for the head of a stream would open one that nobody closes. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: "GET" } });
