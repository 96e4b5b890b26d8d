/**
 * Refuses what another site could make a signed-in browser send: anything but GET must be JSON (or the one
 * type an address is for), carry our header, and come from our own origin. Returns null for what may pass.
 */
export function refuseForeign(request: Request, type = "application/json"): Response | null {
  if (request.method === "GET" || request.method === "HEAD") return null;
  const { headers } = request;
  const expected = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === type;
  const origin = headers.get("origin");
  const host = headers.get("host");
  const fromHere = origin === null ? headers.get("sec-fetch-site") !== "cross-site" : URL.parse(origin)?.host === host;
  if (expected && headers.get("x-attune-csrf") === "1" && fromHere) return null;
  return Response.json({ error: { message: "This request did not come from Attune." } }, { status: 403 });
}
