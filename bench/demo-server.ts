import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type DemoServer = { baseUrl: string; link: string; startMs: number; stop: () => Promise<void> };

/** Starts the built product as `npm run demo` does: a fresh database, the sample workspace, a link that signs in. */
export async function startDemo(port: number): Promise<DemoServer> {
  const began = performance.now();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(process.execPath, ["scripts/start.mjs", "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const said = readingOf(child);
  await answers(`${baseUrl}/api/health`, child);
  const startMs = performance.now() - began;
  let link: string | undefined;
  while ((link = /http:\S+\/demo#\S+/.exec(said())?.[0]) === undefined) {
    await new Promise((done) => setTimeout(done, 20));
    if (child.exitCode !== null) throw new Error("The server ended before it printed its link.");
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { baseUrl, link, startMs, stop };
}

function readingOf(child: ChildProcess): () => string {
  let said = "";
  child.stdout?.on("data", (part: Buffer) => {
    said += part.toString();
  });
  return () => said;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error("The server ended before it answered.");
}
