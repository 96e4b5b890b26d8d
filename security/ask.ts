import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Asked = {
  method?: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  timeoutMs?: number;
  /** Not behind the others: where 64 are under way, the next would wait here and not at the server. */
  apart?: boolean;
};
/** Status 0: no answer came, for the reason in `text`. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer; ms: number };

const watchers = new Set<(answer: Answer, asked: Asked) => void>();

/** Shows every answer that comes from now on to `watch`; call what is returned to end that. */
export function watchAnswers(watch: (answer: Answer, asked: Asked) => void): () => void {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over HTTP, exactly with the headers given. */
export function ask(port: number, asked: Asked): Promise<Answer> {
  const began = performance.now();
  return new Promise((done) => {
    const finish = (status: number, headers: IncomingHttpHeaders, bytes: Buffer) => {
      const answer = { status, headers, bytes, text: bytes.toString("utf8"), ms: performance.now() - began };
      for (const watch of watchers) watch(answer, asked);
      done(answer);
    };
    const failed = (error: Error) => finish(0, {}, Buffer.from(error.message));
    const sending = request(
      {
        host: "127.0.0.1",
        port,
        agent: asked.apart ? false : agent,
        method: asked.method ?? "GET",
        path: asked.path,
        headers: {
          ...asked.headers,
          ...(asked.body !== undefined && { "content-length": String(Buffer.byteLength(asked.body)) }),
        },
        timeout: asked.timeoutMs ?? 30_000,
      },
      (response) => {
        const parts: Buffer[] = [];
        // A stream of events has no end to wait for: what it says first is the answer.
        const isStream = response.headers["content-type"]?.startsWith("text/event-stream") ?? false;
        response.on("data", (part: Buffer) => {
          parts.push(part);
          if (!isStream) return;
          response.removeAllListeners();
          response.on("error", () => undefined);
          sending.removeAllListeners("error").on("error", () => undefined);
          finish(response.statusCode ?? 0, response.headers, Buffer.concat(parts));
          sending.destroy();
        });
        response.on("end", () => finish(response.statusCode ?? 0, response.headers, Buffer.concat(parts)));
        response.on("error", failed);
      },
    );
    sending.on("timeout", () => sending.destroy(new Error("no answer in time")));
    sending.on("error", failed);
    sending.end(asked.body);
  });
}
