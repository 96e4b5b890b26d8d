import { contextOf } from "@/server/context";
import { downloadWhole } from "@/server/exchange/download-whole";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string; format: string }> }) {
  return downloadWhole(await contextOf(request.headers), await params);
}
