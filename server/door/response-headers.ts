import type { ServerResponse } from "node:http";

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For whatever is not a page: data, files, refusals. Opened on their own they may load and run nothing. */
export const resourceHeaders: Readonly<Record<string, string>> = { ...everywhere, "Content-Security-Policy": nothing };

/** A worker obeys the policy of the file it was started from: it may load our other scripts, and nothing else. */
export const scriptPolicy = `${nothing}; script-src 'self'`;

/** The policy of one page. The nonce is new for every request; only scripts that carry it run. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** How a route says that its answer is packed: Next takes the true name of this header away from what routes answer. */
export const packedHeader = "x-attune-packed";

type Answer = { policy: string | null; https: boolean; api: boolean; secret: boolean };

/** Where the address itself is the key: no other page may learn it, and no search engine may keep what it shows. */
const secretHeaders = { "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive" };

/**
 * Puts the security headers on a response before anybody writes to it, and, when its head is written, marks pages and
 * everything from the API as not to be stored: what they show depends on who asks.
 */
export function guardResponse(response: ServerResponse, answer: Answer): void {
  for (const [name, value] of Object.entries(resourceHeaders)) response.setHeader(name, value);
  if (answer.secret) for (const [name, value] of Object.entries(secretHeaders)) response.setHeader(name, value);
  if (answer.policy !== null) response.setHeader("Content-Security-Policy", answer.policy);
  if (answer.https) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  const writeHead = response.writeHead as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    const type = String(response.getHeader("content-type") ?? "");
    const status = typeof given[0] === "number" ? given[0] : response.statusCode;
    // Where somebody is sent on to depends on who asks, too.
    const sendsOn = status >= 300 && status < 400 && status !== 304;
    if (answer.api || sendsOn || /^text\/(html|x-component)/.test(type)) {
      // A stream of events also asks proxies not to pack it, or nothing arrives until it ends.
      const asIs = /no-transform/.test(String(response.getHeader("cache-control") ?? ""));
      response.setHeader("Cache-Control", asIs ? "no-store, no-transform" : "no-store");
    }
    const packed = response.getHeader(packedHeader);
    if (packed !== undefined) response.setHeader("Content-Encoding", packed).removeHeader(packedHeader);
    response.removeHeader("x-powered-by");
    return writeHead.apply(response, given);
  };
}
