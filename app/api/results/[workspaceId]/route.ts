import { answerResults } from "@/server/experiment/answer-results";
import { withContext } from "@/server/with-context";

export async function POST(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return withContext(request, "results", (context) => answerResults(context, workspaceId, request));
}
