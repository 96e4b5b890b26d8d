import type { IncomingMessage, ServerResponse } from "node:http";
import { resourceHeaders } from "./response-headers";

/** Resolves to whether requests can be served now. */
export type IsReady = () => Promise<boolean>;

type Probe = "alive" | "ready";

const probes: Readonly<Record<string, Probe>> = { "/healthz": "alive", "/readyz": "ready" };

/** Which question of whoever watches the process this path is; null when it is another one. */
export const probeOf = (url: string): Probe | null => probes[url.split("?", 1)[0] ?? ""] ?? null;

/** Answers with a word and no detail: those who ask are nobody, and may come under any host name. */
export async function answerProbe(
  probe: Probe,
  isReady: IsReady,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const isWell = probe === "alive" || (await isReady());
  const body = `${JSON.stringify({ attune: isWell ? probe : "not ready" })}\n`;
  response.writeHead(isWell ? 200 : 503, {
    ...resourceHeaders,
    "Cache-Control": "no-store",
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    // A body that somebody sends along is not waited for.
    Connection: "close",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
