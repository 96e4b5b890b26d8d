import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

export type PostOffice = { url: string; letters: () => string[]; close: () => void };

/** A mail server on this machine that takes every letter and sends none. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let unread = "";
    let letter: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (letter !== null && line !== ".") letter += `${line}\n`;
      else if (letter !== null) {
        letters.push(letter);
        letter = null;
        say("250 taken");
      } else if (/^EHLO/i.test(line)) say("250 post.test");
      else if (/^DATA/i.test(line)) {
        letter = "";
        say("354 go on");
      } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else say("250 yes");
    };
    socket.on("error", () => socket.destroy());
    socket.on("data", (part) => {
      const lines = (unread + part.toString("utf8")).split("\r\n");
      unread = lines.pop() ?? "";
      for (const line of lines) take(line);
    });
    say("220 post.test");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters: () => letters, close: () => server.close() };
}
