import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal";

export const isApi = (path: string): boolean => path === "/api" || path.startsWith("/api/") || path.startsWith("/api?");
export const isStatic = (path: string): boolean => path.startsWith("/_next/static/");
/** Whether whoever knows the address may see what it shows. */
export const isSecret = (path: string): boolean => path.startsWith("/shared/");
export const isScript = (path: string): boolean => isStatic(path) && /\.js(\?|$)/.test(path);

const readable = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
};

/** Whether the first line of a request asks for something this server could give; null when it does. */
export function lineRefusal(request: IncomingMessage): Refusal | null {
  const { method = "", url = "" } = request;
  const path = url.split("?", 1)[0] ?? "";
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(url) || path.includes("\\") || !readable(path))
    return { status: 400, message: "This address cannot be read." };
  const reads = method === "GET" || method === "HEAD";
  if (!reads && !(method === "POST" && isApi(path)))
    return {
      status: 405,
      message: `This address does not answer ${method}.`,
      headers: { Allow: isApi(path) ? "GET, HEAD, POST" : "GET, HEAD" },
    };
  return null;
}
