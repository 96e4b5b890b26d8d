import { answerImport } from "@/server/exchange/answer-import";
import { withContext } from "@/server/with-context";

export async function POST(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return withContext(request, "import", (context) => answerImport(context, workspaceId, request));
}
