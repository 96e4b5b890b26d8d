import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDoor } from "./close-door";
import { type Door, openDoor } from "./door";

const base = "http://127.0.0.1:4000";
let door: Door;
let port: number;
let seen: { headers: IncomingMessage["headers"]; raw: string[]; received: number; ended: boolean; failed: boolean }[];

beforeEach(async () => {
  seen = [];
  door = openDoor({ baseUrl: base, trustProxy: ["10.0.0.0/8"] }, async (request, response) => {
    const note = { headers: request.headers, raw: request.rawHeaders, received: 0, ended: false, failed: false };
    seen.push(note);
    if (request.url === "/api/broken") throw new Error("secret /path/to/database");
    if (request.url === "/api/early") return void response.end("early");
    if (request.url === "/api/stream") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("data: 1\n\n");
      return;
    }
    if (request.url === "/api/slow") await new Promise((done) => setTimeout(done, 300));
    try {
      for await (const chunk of request) note.received += (chunk as Buffer).length;
      note.ended = true;
    } catch {
      note.failed = true;
      return;
    }
    response.setHeader(
      "Content-Type",
      request.url?.startsWith("/api") ? "application/json" : "text/html; charset=utf-8",
    );
    response.setHeader("Cache-Control", "public, max-age=60");
    response.end("ok");
  });
  door.server.listen(0, "127.0.0.1");
  await once(door.server, "listening");
  port = (door.server.address() as AddressInfo).port;
});
afterEach(async () => {
  if (door.server.listening) await closeDoor(door, 100);
});

/** Sends bytes as they are and returns everything that comes back until the other side ends. */
async function speak(bytes: string | Buffer | (string | Buffer)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  socket.on("error", () => undefined);
  for (const part of Array.isArray(bytes) ? bytes : [bytes]) socket.write(part);
  await new Promise((done) => socket.once("close", done));
  return Buffer.concat(parts).toString("latin1");
}
const request = (line: string, headers: string[] = [], body = "", host = "127.0.0.1:4000") =>
  speak(
    `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers.map((h) => `${h}\r\n`).join("")}\r\n${body}`,
  );
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const header = (answer: string, name: string) => new RegExp(`^${name}: (.*)\r$`, "im").exec(answer)?.[1];

describe("the line of the request", () => {
  it.each([
    ["GET http://evil.example/", 400],
    ["GET //evil.example/", 400],
    ["GET /\\evil.example", 400],
    ["GET /%zz", 400],
    ["GET /%00", 400],
    ["GET /a%5cb", 200],
    ["OPTIONS *", 400],
    ["TRACE /api/health", 405],
    ["TRACE /", 405],
    ["POST /", 405],
    ["DELETE /api/health", 405],
    ["PUT /api/import", 405],
    ["PROPFIND /", 405],
    ["POST /apix", 405],
    ["POST /api/trpc/x", 200],
    ["GET /", 200],
    ["HEAD /", 200],
  ])("%s is answered %i", async (line, expected) => {
    const answer = await request(line);
    expect(status(answer)).toBe(expected);
    expect(header(answer, "X-Content-Type-Options")).toBe("nosniff");
    expect(header(answer, "Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(seen.length).toBe(expected === 200 ? 1 : 0);
  });

  it("says which methods a page answers", async () => {
    expect(header(await request("POST /"), "Allow")).toBe("GET, HEAD");
  });

  it.each([
    "GARBAGE\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nBad Header: x\r\n\r\n",
  ])("a malformed request is answered 400 and the connection ends: %#", async (bytes) => {
    const answer = await speak(bytes);
    expect(status(answer)).toBe(400);
    expect(header(answer, "X-Frame-Options")).toBe("DENY");
    expect(seen).toEqual([]);
  });

  it("headers beyond what a browser sends are answered 431", async () => {
    expect(status(await request("GET /", [`X-Long: ${"a".repeat(70_000)}`]))).toBe(431);
  });

  it("a chunk that is no chunk never reaches the reader as a whole body", async () => {
    await request("POST /api/x", ["Transfer-Encoding: chunked"], "zz\r\nhello\r\n0\r\n\r\n");
    expect(seen.every((one) => !one.ended)).toBe(true);
  });

  it("upgrades and tunnels end without an answer", async () => {
    expect(await request("GET /", ["Upgrade: websocket", "Connection: Upgrade"])).toBe("");
    expect(await speak("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n")).toBe("");
  });
});

describe("the host", () => {
  it("another site's name is answered 421", async () => {
    expect(status(await request("GET /", [], "", "evil.example"))).toBe(421);
    expect(status(await request("GET /", [], "", "127.0.0.1:4001"))).toBe(421);
    expect(status(await request("GET /api/x", [], "", "localhost:4000"))).toBe(421);
  });
  it("no name, or two, is answered 400", async () => {
    expect(status(await speak("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
    expect(status(await request("GET /", ["Host: evil.example"]))).toBe(400);
  });
  it("localhost is sent on to the address that links and cookies are made for", async () => {
    const answer = await request("GET /why?x=1", [], "", "localhost:4000");
    expect(status(answer)).toBe(307);
    expect(header(answer, "Location")).toBe(`${base}/why?x=1`);
  });
});

describe("headers", () => {
  it("words that only a proxy or the framework may say are dropped in both views", async () => {
    const lies = [
      "X-Forwarded-Host",
      "X-Forwarded-Proto",
      "Forwarded",
      "X-Real-IP",
      "X-Middleware-Subrequest",
      "X-Nextjs-Data",
    ];
    lies.push(
      "Next-Resume",
      "Next-Action",
      "X-Matched-Path",
      "X-Invoke-Path",
      "X-Attune-Ip",
      "X-Attune-Request",
      "X-Attune-Path",
      "X-Forwarded-For",
    );
    await request("GET /api/x", [
      ...lies.map((name) => `${name}: 203.0.113.9`),
      "Accept-Language: de",
      "X-Attune-Csrf: 1",
    ]);
    const [only] = seen;
    expect(Object.keys(only?.headers ?? {}).sort()).toEqual([
      "accept-language",
      "connection",
      "host",
      "x-attune-csrf",
      "x-attune-ip",
      "x-attune-request",
    ]);
    expect(
      only?.raw
        .filter((_, at) => at % 2 === 0)
        .map((name) => name.toLowerCase())
        .sort(),
    ).toEqual(Object.keys(only?.headers ?? {}).sort());
    expect(only?.headers["x-attune-ip"]).toBe("127.0.0.1");
  });

  it("a page gets a fresh nonce, the same in the request and in the policy, whatever the visitor claims", async () => {
    const answers = [
      await request("GET /", ["X-Nonce: mine", "Content-Security-Policy: script-src *", "X-Attune-Path: /mine"]),
      await request("GET /"),
    ];
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/.exec(header(answer, "Content-Security-Policy") ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(seen.map((one) => one.headers["x-nonce"])).toEqual(nonces);
    expect(seen.map((one) => one.headers["x-attune-path"])).toEqual(["/", "/"]);
    expect(seen[0]?.headers["content-security-policy"]).toBe(header(answers[0] ?? "", "Content-Security-Policy"));
    expect(nonces.every((nonce) => /^[A-Za-z0-9+/=]{24}$/.test(nonce ?? ""))).toBe(true);
  });

  it("pages and the API are not to be stored, whatever the handler says; files may be", async () => {
    expect(header(await request("GET /"), "Cache-Control")).toBe("no-store");
    expect(header(await request("GET /api/x"), "Cache-Control")).toBe("no-store");
    const shared = await request(`GET /shared/${"A".repeat(43)}`);
    expect(header(shared, "Cache-Control")).toBe("no-store");
    expect(header(shared, "Referrer-Policy")).toBe("no-referrer");
    expect(header(shared, "X-Robots-Tag")).toContain("noindex");
    expect(header(await request("GET /"), "Referrer-Policy")).toBe("same-origin");
    const file = await request("GET /_next/static/a.css");
    expect(header(file, "Content-Security-Policy")).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it("a page may start our own workers, and a worker may load our own scripts and reach nothing else", async () => {
    expect(header(await request("GET /"), "Content-Security-Policy")).toMatch(/; worker-src 'self';/);
    for (const path of ["/_next/static/chunks/worker.js", "/_next/static/chunks/worker.js?v=1"])
      expect(header(await request(`GET ${path}`), "Content-Security-Policy")).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'",
      );
    for (const path of ["/_next/static/a.json", "/_next/static/a.js.map", "/a.js", "/api/a.js"])
      expect(header(await request(`GET ${path}`), "Content-Security-Policy")).not.toContain("script-src 'self'");
  });
});

describe("bodies", () => {
  const large = "a".repeat(1024 * 1024 + 1);
  it("an announced length over the limit is refused before reading", async () => {
    const answer = await request("POST /api/x", [`Content-Length: ${large.length}`], large);
    expect(status(answer)).toBe(413);
    expect(answer).toContain("1 MB");
    expect(header(answer, "Connection")).toBe("close");
    expect(seen).toEqual([]);
  });
  it("exactly the limit passes", async () => {
    const exact = large.slice(1);
    expect(status(await request("POST /api/x", [`Content-Length: ${exact.length}`], exact))).toBe(200);
    expect(seen[0]).toMatchObject({ received: exact.length, ended: true });
  });
  it("an unannounced body is counted, refused past the limit, and its reader never sees an end", async () => {
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const answer = await request("POST /api/x", ["Transfer-Encoding: chunked"], `${chunk.repeat(17)}0\r\n\r\n`);
    expect(status(answer)).toBe(413);
    await expect.poll(() => seen[0]?.failed).toBe(true);
    expect(seen[0]?.ended).toBe(false);
  });
  it("one that was answered early is cut off in silence: a second answer would belong to nobody", async () => {
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const answer = await request("POST /api/early", ["Transfer-Encoding: chunked"], chunk.repeat(17));
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(status(answer)).toBe(200);
  });
  it("an import may bring a file of ten times as much with its form around it, and no more", async () => {
    expect(status(await request("POST /api/import/x", [`Content-Length: ${large.length}`], large))).toBe(200);
    const whole = "a".repeat(10 * 1024 * 1024 + 10_000);
    expect(status(await request("POST /api/import/x", [`Content-Length: ${whole.length}`], whole))).toBe(200);
    const more = await request("POST /api/import", [`Content-Length: ${Math.ceil(10.1 * 1024 * 1024)}`]);
    expect(status(more)).toBe(413);
    expect(more).toContain("the 10 MB that");
    expect(status(await request("POST /api/important", [`Content-Length: ${large.length}`], large))).toBe(413);
  });
  it("a sender who asks first is told to go on, or why not", async () => {
    const yes = await request("POST /api/x", ["Expect: 100-continue", "Content-Length: 2"], "ok");
    expect(yes).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
    const no = await request("POST /api/x", ["Expect: 100-continue", "Content-Length: 99999999"]);
    expect(status(no)).toBe(413);
  });
  it("what follows a refused body on the same connection is not obeyed", async () => {
    const second = "POST /api/second HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nContent-Length: 0\r\n\r\n";
    const answer = await speak(`POST / HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nContent-Length: 5\r\n\r\nhello${second}`);
    expect(status(answer)).toBe(405);
    expect(seen).toEqual([]);
  });
});

describe("the end", () => {
  it("raw error text stays inside; the answer carries a reference", async () => {
    const written: string[] = [];
    const original = process.stderr.write;
    process.stderr.write = ((text: string) => written.push(text) > 0) as typeof process.stderr.write;
    const answer = await request("GET /api/broken").finally(() => {
      process.stderr.write = original;
    });
    expect(status(answer)).toBe(500);
    expect(answer).not.toContain("secret");
    expect(answer).toContain(header(answer, "X-Request-Id") ?? "no reference");
    expect(JSON.parse(written.join(""))).toMatchObject({ event: "request failed" });
  });

  it("stopping closes event streams, finishes what is being answered, and takes nothing new", async () => {
    const streaming = request("GET /api/stream");
    const slow = request("GET /api/slow", ["Connection: keep-alive"]);
    await expect.poll(() => seen.length).toBe(2);
    // Patience beyond that of the test: whatever waits for it to run out fails.
    await closeDoor(door, 600_000);
    expect(status(await slow)).toBe(200);
    expect(await streaming).toContain("data: 1");
    expect(await speak("GET / HTTP/1.1\r\n\r\n")).toBe("");
  });
});
