import { contextOf } from "@/server/context";
import { downloadDeck } from "@/server/deck/download";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return downloadDeck(await contextOf(request.headers), workspaceId, new URL(request.url).searchParams);
}
