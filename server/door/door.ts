import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { announcedLength, bodyLimit, countBody } from "./body-limit";
import { clientAddress, trustedProxies } from "./client-address";
import { judgeHost } from "./host";
import { logLine } from "./log-line";
import { answerProbe, type IsReady, probeOf } from "./probe";
import { cutConnection, isCut, type Refusal, refuse } from "./refusal";
import { rewriteHeaders } from "./request-headers";
import { isApi, isScript, isSecret, isStatic, lineRefusal } from "./request-line";
import { guardResponse, pagePolicy, scriptPolicy } from "./response-headers";
import { isStateReadable } from "./router-state";

export type DoorSettings = { baseUrl: string; trustProxy: readonly string[] };
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
export type Door = { server: Server; eventStreams: ReadonlySet<ServerResponse> };

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  message: `This is larger than the ${Math.floor(limit / 1024 / 1024)} MB that may be sent here.`,
});

const malformed: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: "The headers are too large." },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: "The request took too long." },
};

/** Why a request goes no further, in the order in which it is cheapest to tell; null when it may enter. */
function refusalOf(request: IncomingMessage, baseUrl: string): Refusal | null {
  const line = lineRefusal(request);
  if (line !== null) return line;
  const host = judgeHost(request, baseUrl);
  const url = request.url ?? "";
  const message = `Attune answers at ${baseUrl}.`;
  if (host === "missing") return { status: 400, message: "The request names no host, or more than one." };
  if (host === "alias" && !isApi(url)) return { status: 307, message, headers: { Location: `${baseUrl}${url}` } };
  if (host !== "ours") return { status: 421, message };
  if (!isStateReadable(request)) return { status: 400, message: "What the page says of itself cannot be read." };
  const limit = bodyLimit(url);
  return (announcedLength(request) ?? 0) > limit ? tooLarge(limit) : null;
}

async function answer(handle: Handler, request: IncomingMessage, response: ServerResponse, requestId: string) {
  try {
    await handle(request, response);
  } catch (error) {
    logLine("error", "request failed", {
      requestId,
      problem: error instanceof Error ? (error.stack ?? "") : String(error),
    });
    if (response.headersSent) response.destroy();
    else refuse(request, response, { status: 500, message: `Something went wrong. Reference ${requestId}.` });
  }
}

/** The one HTTP entrance. What reaches `handle` has a readable address, our host, honest headers and a bounded body. */
export function openDoor(settings: DoorSettings, handle: Handler, isReady: IsReady = async () => true): Door {
  const eventStreams = new Set<ServerResponse>();
  const answering = new WeakMap<Socket, ServerResponse>();
  const trusted = trustedProxies(settings.trustProxy);
  const https = settings.baseUrl.startsWith("https:");

  const enter = (request: IncomingMessage, response: ServerResponse): void => {
    if (isCut(request.socket)) {
      request.resume();
      return;
    }
    answering.set(request.socket, response);
    const url = request.url ?? "";
    const probe = probeOf(url);
    // Whoever watches the process knows the machine, not its public name: no host is asked for, and nothing is told.
    if (probe !== null && lineRefusal(request) === null) {
      void answerProbe(probe, isReady, { request, response });
      return;
    }
    const nonce = isApi(url) || isStatic(url) ? null : randomBytes(18).toString("base64");
    const policy = nonce !== null ? pagePolicy(nonce) : isScript(url) ? scriptPolicy : null;
    guardResponse(response, { policy, https, api: isApi(url), secret: isSecret(url) });
    const refusal = refusalOf(request, settings.baseUrl);
    if (refusal !== null) {
      refuse(request, response, refusal);
      return;
    }
    const limit = bodyLimit(url);
    countBody(request, limit, () => {
      if (response.headersSent) request.socket.destroy();
      else cutConnection(request.socket, tooLarge(limit));
    });
    if (request.headers.expect !== undefined) response.writeContinue();

    const requestId = randomUUID();
    const forwarded = request.headers["x-forwarded-for"]?.toString();
    rewriteHeaders(request, {
      "x-attune-ip": clientAddress(request.socket.remoteAddress, forwarded, trusted),
      "x-attune-request": requestId,
      ...(nonce !== null &&
        policy !== null && { "x-nonce": nonce, "content-security-policy": policy, "x-attune-path": url }),
    });
    response.setHeader("X-Request-Id", requestId);
    noteEventStream(response, eventStreams);
    answer(handle, request, response, requestId);
  };

  const server = createServer({
    requireHostHeader: false,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 2_000,
  });
  server.maxConnections = 1_000;
  server.on("request", enter);
  server.on("checkContinue", enter);
  server.on("upgrade", (_request, socket) => void socket.destroy());
  server.on("connect", (_request, socket) => void socket.destroy());
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (isCut(socket)) return;
    if (error.code === "ECONNRESET" || answering.get(socket)?.headersSent) socket.destroy();
    else cutConnection(socket, malformed[error.code ?? ""] ?? { status: 400, message: "The request cannot be read." });
  });
  return { server, eventStreams };
}

/** Streams of events stay open for as long as somebody looks; stopping has to close them first. */
function noteEventStream(response: ServerResponse, eventStreams: Set<ServerResponse>): void {
  const writeHead = response.writeHead as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    const written = writeHead.apply(response, given);
    if (String(written.getHeader("content-type") ?? "").startsWith("text/event-stream")) {
      eventStreams.add(response);
      response.once("close", () => eventStreams.delete(response));
    }
    return written;
  };
}
