import { engine } from "@/server/context";

export const dynamic = "force-dynamic";

/** For whoever watches the process. What is wrong in detail stays in the log. */
export async function GET(): Promise<Response> {
  const trouble = await engine().trouble();
  if (trouble === null) return Response.json({ ok: true });
  console.error(JSON.stringify({ at: new Date().toISOString(), level: "error", event: "database trouble", trouble }));
  return Response.json({ ok: false, message: "The database does not take changes at the moment." }, { status: 503 });
}
