import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Handler } from "./door";

const types: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=UTF-8",
  css: "text/css; charset=UTF-8",
};

type Packed = { readonly type: string; readonly bytes: Buffer };

/** What the build packed, by the address it has. Only what was there at the start can be asked for. */
function readPacked(folder: string): ReadonlyMap<string, Packed> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return new Map(
    names.flatMap((name) => {
      const [, whole = "", ending = ""] = /^(.*\.(js|css))\.br$/.exec(name) ?? [];
      const type = types[ending];
      const address = `/_next/static/${whole.replaceAll("\\", "/")}`;
      return type ? [[address, { type, bytes: readFileSync(join(folder, name)) }] as const] : [];
    }),
  );
}

const takesPacked = ({ headers }: IncomingMessage): boolean =>
  /(^|,)\s*br\s*(;\s*q=(1|0\.\d*[1-9])\d*\s*)?(,|$)/.test(headers["accept-encoding"]?.toString() ?? "");

/** Parts and conditions are rare here, and left to whoever knows them. */
const isPlain = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") &&
  headers.range === undefined &&
  headers["if-none-match"] === undefined &&
  headers["if-modified-since"] === undefined;

/** Answers with what the build has packed where the browser can unpack it, and leaves all else to `otherwise`. */
export function packedFiles(folder: string, otherwise: Handler): Handler {
  const files = readPacked(folder);
  return (request, response) => {
    const file = files.get(request.url?.split("?", 1)[0] ?? "");
    if (!file || !isPlain(request) || !takesPacked(request)) return otherwise(request, response);
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Encoding": "br",
      "Content-Length": String(file.bytes.length),
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  };
}
