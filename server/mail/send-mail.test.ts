import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { mailIsSet, sendMail } from "./send-mail";

afterEach(() => vi.unstubAllEnvs());

/** A mail server that takes everything, and keeps what it was told. */
async function mailServer(): Promise<{ told: string[]; port: number }> {
  const told: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      told.push(text);
      if (inData) {
        if (text.endsWith("\r\n.\r\n")) {
          inData = false;
          socket.write("250 taken\r\n");
        }
      } else if (text.startsWith("DATA")) {
        inData = true;
        socket.write("354 go on\r\n");
      } else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 well\r\n");
    });
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { told, port: (server.address() as AddressInfo).port };
}

const set = (port: number) => {
  vi.stubEnv("ATTUNE_SMTP_URL", `smtp://127.0.0.1:${port}`);
  vi.stubEnv("ATTUNE_MAIL_FROM", "Attune <attune@larkmere.test>");
};

test("a mail arrives with its link, at one address whatever is written in it", async () => {
  const { told, port } = await mailServer();
  set(port);
  expect(mailIsSet()).toBe(true);
  const text = "Choose it here:\n\nhttps://attune.example/reset#abc\n";
  expect(await sendMail({ to: "ada@larkmere.test", subject: "A new\r\nBcc: x@y.test", text })).toBe(true);
  const all = told.join("");
  expect(all.match(/RCPT TO/g)).toHaveLength(1);
  expect(all).toContain("https://attune.example/reset#abc");
  expect(all).not.toMatch(/^Bcc:/m);
});

test("a failed mail says so and throws nothing; nobody sends from a demonstration", async () => {
  set(9);
  expect(await sendMail({ to: "ada@larkmere.test", subject: "x", text: "y" })).toBe(false);
  vi.stubEnv("ATTUNE_DEMO", "1");
  expect(mailIsSet()).toBe(false);
});

test("without a mail server nothing is sent", async () => {
  expect(mailIsSet()).toBe(false);
  expect(await sendMail({ to: "ada@larkmere.test", subject: "x", text: "y" })).toBe(false);
});
