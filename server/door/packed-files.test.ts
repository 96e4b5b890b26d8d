import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedFiles } from "./packed-files";

const script = "export const said = 'the same, the same, the same';\n".repeat(50);
const folder = mkdtempSync(join(tmpdir(), "attune-packed-"));
const server = createServer();

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "one.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "secret.txt"), "not for anybody");
  server.on(
    "request",
    packedFiles(folder, (_request, response) => void response.end("left to others")),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());

async function asked(path: string, headers: IncomingHttpHeaders) {
  const { port } = server.address() as AddressInfo;
  const request = get({ host: "127.0.0.1", port, path, headers });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { headers: response.headers, bytes: Buffer.concat(parts) };
}

test("a script is sent packed, for ever and for whoever can unpack it", async () => {
  const { headers, bytes } = await asked("/_next/static/chunks/one.js", { "accept-encoding": "gzip, deflate, br" });
  expect(brotliDecompressSync(bytes).toString()).toBe(script);
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "application/javascript; charset=UTF-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
});

test.each([
  ["who cannot unpack it", "/_next/static/chunks/one.js", { "accept-encoding": "gzip" }],
  ["who refuses it", "/_next/static/chunks/one.js", { "accept-encoding": "br;q=0, gzip" }],
  ["who wants a part", "/_next/static/chunks/one.js", { "accept-encoding": "br", range: "bytes=0-9" }],
  ["who has it perhaps", "/_next/static/chunks/one.js", { "accept-encoding": "br", "if-none-match": "x" }],
  ["what is no script", "/_next/static/secret.txt", { "accept-encoding": "br" }],
  ["what is outside", "/_next/static/../secret.txt", { "accept-encoding": "br" }],
])("%s is answered by others", async (_who, path, headers) => {
  expect((await asked(path, headers)).bytes.toString()).toBe("left to others");
});
