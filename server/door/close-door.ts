import { once } from "node:events";
import type { Door } from "./door";

/** Stops taking requests, closes event streams, lets what is being answered finish, and cuts what has not in time. */
export async function closeDoor({ server, eventStreams }: Door, withinMs: number): Promise<void> {
  const closed = once(server, "close");
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  server.close();
  for (const stream of eventStreams) stream.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
