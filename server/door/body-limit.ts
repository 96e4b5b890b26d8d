import type { IncomingMessage } from "node:http";

const MEGABYTE = 1024 * 1024;

/** What a form adds to the file in it: the other fields, and the lines between them. */
const FORM = MEGABYTE / 16;

/** What a request to this path may carry, in bytes. Files come in only where an import or a restore begins. */
export const bodyLimit = (path: string): number =>
  /^\/api\/(import|results|restore)(\/|\?|$)/.test(path) ? 10 * MEGABYTE + FORM : 1 * MEGABYTE;

/** The length a request announces; null when it announces none. */
export function announcedLength(request: IncomingMessage): number | null {
  const text = request.headers["content-length"];
  return text === undefined ? null : Number(text);
}

/**
 * Counts the body as it arrives. Past the limit the reader gets nothing more, and no end either, so that a body cut
 * short can never be taken for a whole one; `exceeded` is called once and must end the connection.
 */
export function countBody(request: IncomingMessage, limit: number, exceeded: () => void): void {
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (received > limit) return true;
    if (chunk instanceof Uint8Array) received += chunk.byteLength;
    if (received <= limit) return push(chunk, encoding);
    exceeded();
    return true;
  };
}
