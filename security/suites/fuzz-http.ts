import { ask } from "../ask";
import type { Random } from "../random";
import { rawRequest } from "../raw-request";
import type { Suite } from "../suite";

type Target = { host: string; workspaceId: string };
type Bytes = { about: string; bytes: string | Buffer; halfOpen?: boolean };

const methods = ["TRACE", "TRACK", "CONNECT", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "M-SEARCH", "QUERY"];
const oddMethods = ["get", "G\u0000T", "GET ", "", "POST\t", "X".repeat(5_000), "GÉT", "PRI", "HTTP/1.1"];
const addresses = (to: Target): string[] => [
  "/",
  "/sign-in",
  `/${to.workspaceId}/use-cases`,
  `/${to.workspaceId}`,
  "/api/trpc/account.me?input=%7B%7D",
  `/api/trpc/useCase.list?input=${encodeURIComponent(JSON.stringify({ workspaceId: to.workspaceId }))}`,
  `/api/download/${to.workspaceId}/whole/json`,
  "/api/auth/sign-in/email",
  "/_next/static/chunks/x.js",
  "/_next/image?url=%2Fx.png&w=64&q=75",
];
const oddAddresses = [
  "http://elsewhere.test/",
  "https://127.0.0.1/api/health",
  "*",
  "//elsewhere.test/api",
  "/\\elsewhere.test",
  "/%00",
  "/%",
  "/%zz",
  "/%ff%fe",
  "/%c0%ae%c0%ae/etc/passwd",
  "/../../etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/_next/../../package.json",
  "/_next/static/..%5c..%5cpackage.json",
  "/api/trpc/../../etc/passwd",
  "/é",
  "/\u0001",
  "",
  "?x",
  `/${"a".repeat(9_000)}`,
  `/?${"a=1&".repeat(2_000)}`,
  "/api/trpc/__proto__",
  "/api/trpc/constructor.constructor?input={}",
  "/api/trpc/account.me,account.me,account.me?batch=1&input=%7B%22__proto__%22%3A1%7D",
  "/api/trpc/account.me?batch=1&input=%5B%5D",
  "/api/trpc/account.me?input=%ED%A0%80",
  "/index.html",
  "/.env",
  "/.git/config",
];
/** What a proxy or the framework says among itself; from outside it must change nothing. */
const forged = [
  "x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware",
  "x-middleware-subrequest: src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
  "Next-Action: 00deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
  "Next-Resume: 1",
  "Next-Router-State-Tree: %5B%22%22%5D",
  "RSC: 1",
  "x-nextjs-data: 1",
  "x-matched-path: /api/health",
  "x-invoke-path: /",
  "x-invoke-status: 200",
  "x-forwarded-host: elsewhere.test",
  "x-forwarded-for: 127.0.0.1",
  "x-attune-ip: 127.0.0.1",
  "x-attune-request: 1",
  "x-original-url: /api/health",
  "x-http-method-override: DELETE",
  "x-nonce: abc",
  "content-security-policy: script-src *",
  "authorization: Basic YWRtaW46YWRtaW4=",
  "cookie: attune.session_token=forged.forged; attune.session_data=e30",
  "cookie: __Host-attune.session_token=%00; a; =; ;;;",
  "Expect: 100-continue",
  "Expect: 200-maybe",
  "Range: bytes=0-18446744073709551615",
  "If-None-Match: *",
  "Accept-Encoding: br;q=1e9, \u0000",
  "Transfer-Encoding: chunked",
  "Content-Encoding: br",
  "Upgrade: websocket",
  "Upgrade: h2c",
  "Trailer: x",
  "Connection: close, host, cookie",
];
const lengths = ["-1", "+5", "0x10", "5, 6", "9".repeat(30), "1e3", "", " ", "NaN"];
const chunks = [
  "zz\r\nx\r\n0\r\n\r\n",
  "5\r\nab",
  "-1\r\n\r\n",
  "ffffffffffffffff\r\nx",
  "1;\u0000=x\r\na\r\n0\r\n\r\n",
];
const body = '{"email":"a@b.test","password":"x"}';

/** One request that no browser would send. */
function malformed(to: Target, random: Random): Bytes {
  const address = random.pick(addresses(to));
  const host = `Host: ${to.host}`;
  const head = (method: string, path: string, ...headers: string[]) =>
    `${method} ${path} HTTP/1.1\r\n${[host, ...headers].join("\r\n")}\r\n\r\n`;
  const posted = (...headers: string[]) => head("POST", "/api/auth/sign-in/email", ...headers);
  const kinds: (() => Bytes)[] = [
    () => ({ about: "method", bytes: head(random.pick([...methods, ...oddMethods]), address) }),
    () => ({ about: "address", bytes: head(random.pick(["GET", "POST", "HEAD"]), random.pick(oddAddresses)) }),
    () => ({ about: "forged", bytes: head(random.pick(["GET", "POST"]), address, random.pick(forged)) }),
    () => ({ about: "forged twice", bytes: head("GET", address, random.pick(forged), random.pick(forged)) }),
    () => ({ about: "host twice", bytes: head("GET", address, "Host: elsewhere.test") }),
    () => ({ about: "no host", bytes: `GET ${address} HTTP/1.1\r\n\r\n` }),
    () => ({
      about: "other host",
      bytes: `GET ${address} HTTP/1.1\r\nHost: ${random.pick(["x", "", "[::1", "a@b", to.host.replace(/\d/, "9"), "\u0000"])}\r\n\r\n`,
    }),
    () => ({
      about: "length and chunks",
      bytes: `${posted("Content-Length: 4", "Transfer-Encoding: chunked")}1\r\nZ\r\n0\r\n\r\nGET /api/health HTTP/1.1\r\n\r\n`,
    }),
    () => ({
      about: "odd coding",
      bytes: `${posted(`Transfer-Encoding: ${random.pick(["xchunked", "chunked, identity", "\u000bchunked", "chunked\r\nTransfer-Encoding: x"])}`)}${random.pick(chunks)}`,
    }),
    () => ({ about: "chunks", bytes: `${posted("Transfer-Encoding: chunked")}${random.pick(chunks)}`, halfOpen: true }),
    () => ({ about: "length", bytes: `${posted(`Content-Length: ${random.pick(lengths)}`)}${body}` }),
    () => ({ about: "length twice", bytes: `${posted("Content-Length: 3", "Content-Length: 30")}${body}` }),
    () => ({ about: "half a body", bytes: `${posted("Content-Length: 3000")}${body}`, halfOpen: true }),
    () => ({ about: "half a head", bytes: head("GET", address).slice(0, 5 + random.below(40)), halfOpen: true }),
    () => ({ about: "much head", bytes: head("GET", address, `X-Much: ${"a".repeat(64 * 1024)}`) }),
    () => ({
      about: "many heads",
      bytes: head("GET", address, ...Array.from({ length: 3_000 }, (_, at) => `x${at}: 1`)),
    }),
    () => ({
      about: "odd header",
      bytes: head(
        "GET",
        address,
        random.pick(["X : 1", " folded", "X\u0000: 1", ": 1", "X: a\rb", "X: \u0000", "nocolon"]),
      ),
    }),
    () => ({
      about: "version",
      bytes: head("GET", address).replace("HTTP/1.1", random.pick(["HTTP/9.9", "HTTP/1.", "HTP/1.1", "HTTP/2.0", ""])),
    }),
    () => ({ about: "bare feeds", bytes: head("GET", address).replaceAll("\r\n", random.pick(["\n", "\r", "\n\r"])) }),
    () => ({
      about: "bad text",
      bytes: Buffer.concat([
        Buffer.from("GET /"),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
        Buffer.from(` HTTP/1.1\r\n${host}\r\n\r\n`),
      ]),
    }),
    () => ({ about: "pipelined", bytes: head("GET", "/api/health").repeat(20) + head("TRACE", "/") }),
    () => {
      const bytes = Buffer.from(head("GET", address, "Accept: */*", "Cookie: a=b"));
      for (let times = 1 + random.below(6); times > 0; times--) bytes[random.below(bytes.length)] = random.below(256);
      return { about: "flipped bytes", bytes };
    },
    () => ({
      about: "noise",
      bytes: Buffer.from(Array.from({ length: 1 + random.below(400) }, () => random.below(256))),
    }),
    () => ({
      about: "bad body",
      bytes: (() => {
        const odd = random.pick([
          Buffer.from([0xff, 0xfe, 0x00]),
          Buffer.from("[".repeat(9_000)),
          Buffer.from("\u0000"),
          Buffer.from('{"a":'),
        ]);
        const paths = ["/api/trpc/account.setUp", "/api/auth/sign-in/email", `/api/import/${to.workspaceId}`];
        const type = random.pick([
          "application/json",
          "multipart/form-data; boundary=",
          "multipart/form-data",
          "text/plain",
          "application/json; charset=utf-16",
        ]);
        return Buffer.concat([
          Buffer.from(
            head(
              "POST",
              random.pick(paths),
              "x-attune-csrf: 1",
              `Content-Type: ${type}`,
              `Content-Length: ${odd.length}`,
            ),
          ),
          odd,
        ]);
      })(),
    }),
  ];
  return random.pick(kinds)();
}

export const fuzzHttp: Suite = {
  id: "F2",
  goal: "2,000 malformed requests: no 5xx, no exit, nobody gets in",
  short: true,
  run: async (world) => {
    const { room, server, random, state } = world;
    const to = { host: server.host, workspaceId: room.workspaceId };
    const n = world.short ? 200 : 2_000;
    const misses: string[] = [];
    const names = Object.values(room.people).flatMap(({ email }) => [email]);
    await state.keep();
    for (let done = 0; done < n; done += 20) {
      const some = Array.from({ length: Math.min(20, n - done) }, () => malformed(to, random));
      const answers = await Promise.all(
        some.map((one) => rawRequest(server.port, one.bytes, { halfOpen: one.halfOpen ?? false })),
      );
      for (const [at, answer] of answers.entries()) {
        const { about, bytes } = some[at] as Bytes;
        const told = `${about}: ${JSON.stringify(bytes.toString("latin1").slice(0, 200))}`;
        if (/^HTTP\/1\.[01] 5\d\d/m.test(answer.text)) misses.push(`5xx to ${told} → ${answer.text.slice(0, 100)}`);
        if (names.some((name) => answer.text.includes(name)) || /Set-Cookie: \S*session_token=[^;]/i.test(answer.text))
          misses.push(`somebody got in by ${told}`);
      }
      if (!server.isAlive()) throw new Error(`The process ended after ${some.map(({ about }) => about).join(", ")}`);
    }
    if ((await ask(server.port, { path: "/api/health", headers: { host: server.host } })).status !== 200)
      misses.push("the server does not answer any more");
    const changed = await state.changedSince();
    if (changed && changed.length > 0) misses.push(`changed: ${changed.join(", ")}`);
    return { figure: `${n} requests, ${misses.length} misses`, n, misses };
  },
};
