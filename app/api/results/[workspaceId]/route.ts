import { contextOf } from "@/server/context";
import { answerResults } from "@/server/experiment/answer-results";

export async function POST(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return answerResults(await contextOf(request.headers), workspaceId, request);
}
