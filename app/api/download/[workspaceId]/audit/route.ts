import { downloadAudit } from "@/server/audit/export-audit";
import { contextOf } from "@/server/context";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { searchParams: search } = new URL(request.url);
  return downloadAudit(await contextOf(request.headers), { ...(await params), search });
}
