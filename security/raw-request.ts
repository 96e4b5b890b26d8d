import { connect } from "node:net";

export type RawAnswer = { status: number; text: string };

/** Sends these bytes over a bare connection and hears what comes back; `close` ends our half at once. */
export function rawRequest(
  port: number,
  bytes: string | Buffer,
  { waitMs = 1_500, halfOpen = false }: { waitMs?: number; halfOpen?: boolean } = {},
): Promise<RawAnswer> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let isOver = false;
    const socket = connect(port, "127.0.0.1");
    const finish = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(parts).toString("latin1");
      done({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    const timer = setTimeout(finish, waitMs);
    socket.on("data", (part) => parts.push(part));
    socket.on("error", finish);
    socket.on("close", finish);
    socket.on("end", finish);
    socket.on("connect", () => {
      if (halfOpen) socket.end(bytes);
      else socket.write(bytes);
    });
  });
}
