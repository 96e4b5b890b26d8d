import type { IncomingMessage } from "node:http";
import { isLoopback } from "../environment";

/**
 * Whether a request was meant for us. "alias" is another name of this very machine and port, as when somebody types
 * localhost for 127.0.0.1: it is sent on to the one address that cookies and links are made for.
 */
export function judgeHost(request: IncomingMessage, baseUrl: string): "ours" | "alias" | "missing" | "foreign" {
  const named = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  const host = request.headers.host?.toLowerCase();
  if (named !== 1 || host === undefined || host === "") return "missing";
  const base = new URL(baseUrl);
  const port = base.port === "" ? (base.protocol === "https:" ? "443" : "80") : base.port;
  if (host === base.host || host === `${base.hostname}:${port}`) return "ours";
  const [, name = "", asked = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? [];
  return isLoopback(base.hostname) && isLoopback(name) && asked === port ? "alias" : "foreign";
}
