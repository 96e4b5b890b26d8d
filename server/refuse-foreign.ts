/**
 * Refuses what another site could make a signed-in browser send: anything but GET must be JSON, carry
 * our header, and come from our own origin. Returns null for what may pass.
 */
export function refuseForeign(request: Request): Response | null {
  if (request.method === "GET" || request.method === "HEAD") return null;
  const { headers } = request;
  const json = headers.get("content-type")?.split(";")[0]?.trim() === "application/json";
  const origin = headers.get("origin");
  const host = headers.get("host");
  const fromHere = origin === null ? headers.get("sec-fetch-site") !== "cross-site" : URL.parse(origin)?.host === host;
  if (json && headers.get("x-attune-csrf") === "1" && fromHere) return null;
  return Response.json({ error: { message: "This request did not come from Attune." } }, { status: 403 });
}
