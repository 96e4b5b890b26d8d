import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { resourceHeaders } from "./response-headers";

export type Refusal = { status: number; message: string; headers?: Record<string, string> };

const LINGER_MS = 1000;
const cut = new WeakSet<Socket>();

/** Whether this connection has had its last answer: whatever else arrives on it is ignored. */
export const isCut = (socket: Socket): boolean => cut.has(socket);

const bodyOf = (refusal: Refusal): string =>
  `${JSON.stringify({ error: { code: STATUS_CODES[refusal.status] ?? "Refused", message: refusal.message } })}\n`;

const headersOf = (refusal: Refusal, body: string): Record<string, string> => ({
  ...resourceHeaders,
  ...refusal.headers,
  "Cache-Control": "no-store",
  "Content-Type": "application/json; charset=utf-8",
  "Content-Length": String(Buffer.byteLength(body)),
});

/**
 * Answers on the bare connection and ends it. The rest of what the other side is sending is read and dropped for a
 * moment: closing at once would reset the connection, and the sender would never see why.
 */
export function cutConnection(socket: Socket, refusal: Refusal): void {
  if (cut.has(socket) || !socket.writable) {
    if (!cut.has(socket)) socket.destroy();
    return;
  }
  cut.add(socket);
  const body = bodyOf(refusal);
  const lines = Object.entries(headersOf(refusal, body)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join("")}Connection: close\r\n\r\n${body}`,
  );
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  timer.unref();
  socket.once("close", () => clearTimeout(timer));
}

const carriesBody = (request: IncomingMessage): boolean =>
  request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;

/** Answers a request that goes no further. A body that nobody will read ends the connection. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (carriesBody(request)) {
    request.resume();
    cutConnection(request.socket, refusal);
    return;
  }
  const body = bodyOf(refusal);
  response.writeHead(refusal.status, headersOf(refusal, body));
  response.end(request.method === "HEAD" ? undefined : body);
}
