import { downloadDeck } from "@/server/deck/download";
import { withContext } from "@/server/with-context";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return withContext(request, "download", (context) =>
    downloadDeck(context, workspaceId, new URL(request.url).searchParams),
  );
}
