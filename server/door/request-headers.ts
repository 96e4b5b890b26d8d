import type { IncomingMessage } from "node:http";

/** Words a proxy or the framework itself would say: from outside they are lies. */
const foreign =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|x-original-(url|host)|x-rewrite-url|x-middleware-.*|x-nextjs-.*|next-resume|next-action|x-matched-path|x-invoke-.*|x-nonce|x-attune-(ip|path|request)|content-security-policy(-report-only)?)$/;

/** Leaves only the headers a browser may send, then adds ours. Both of Node's views of the headers are kept equal. */
export function rewriteHeaders(request: IncomingMessage, ours: Readonly<Record<string, string>>): void {
  const raw: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const [name, value] = [request.rawHeaders[at] ?? "", request.rawHeaders[at + 1] ?? ""];
    if (foreign.test(name.toLowerCase())) delete request.headers[name.toLowerCase()];
    else raw.push(name, value);
  }
  for (const [name, value] of Object.entries(ours)) {
    request.headers[name] = value;
    raw.push(name, value);
  }
  request.rawHeaders = raw;
}
