import { contextOf } from "@/server/context";
import { downloadTable } from "@/server/exchange/export-tables";

export async function GET(request: Request, { params }: { params: Promise<{ workspaceId: string; kind: string }> }) {
  const { searchParams: search } = new URL(request.url);
  return downloadTable(await contextOf(request.headers), { ...(await params), search });
}
