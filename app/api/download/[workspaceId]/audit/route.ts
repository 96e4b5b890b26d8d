import { downloadAudit } from "@/server/audit/export-audit";
import { withContext } from "@/server/with-context";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string }> }) {
  const { searchParams: search } = new URL(request.url);
  const given = await params;
  return withContext(request, "download", (context) => downloadAudit(context, { ...given, search }));
}
