import { downloadWhole } from "@/server/exchange/download-whole";
import { withContext } from "@/server/with-context";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string; format: string }> }) {
  const given = await params;
  return withContext(request, "download", (context) => downloadWhole(context, given));
}
