import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { guardResponse, packedHeader } from "./response-headers";

test("a packed answer says so in the word that browsers know", async () => {
  const server = createServer((_request, response) => {
    guardResponse(response, { policy: null, https: false, api: true, secret: false });
    response.setHeader(packedHeader, "deflate").end(deflateSync("packed"));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(answer.headers.get("content-encoding")).toBe("deflate");
  expect(answer.headers.get(packedHeader)).toBeNull();
  expect(await answer.text()).toBe("packed");
});
