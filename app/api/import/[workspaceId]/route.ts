import { contextOf } from "@/server/context";
import { answerImport } from "@/server/exchange/answer-import";

export async function POST(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return answerImport(await contextOf(request.headers), workspaceId, request);
}
