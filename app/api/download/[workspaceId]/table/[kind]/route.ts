import { downloadTable } from "@/server/exchange/export-tables";
import { withContext } from "@/server/with-context";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string; kind: string }> }) {
  const { searchParams: search } = new URL(request.url);
  const given = await params;
  return withContext(request, "download", (context) => downloadTable(context, { ...given, search }));
}
