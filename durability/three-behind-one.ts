import { once } from "node:events";
import { connect, createServer } from "node:net";
import { freePort, type RunningServer, startServer } from "../security/start-server";

/**
 * Three servers behind one address, as behind a proxy that gives each new connection to the next of them: whoever asks
 * there is one server to themselves, and meets all three.
 */
export async function startThree(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = Number(settings["PORT"] ?? (await freePort()));
  const origin = `http://127.0.0.1:${port}`;
  const servers: RunningServer[] = [];
  for (let at = 0; at < 3; at++)
    servers.push(await startServer({ ...settings, BASE_URL: origin, PORT: String(await freePort()) }));
  let turn = 0;
  const front = createServer((asking) => {
    const server = servers[turn++ % servers.length] as RunningServer;
    const answering = connect(server.port, "127.0.0.1");
    for (const [from, to] of [
      [asking, answering],
      [answering, asking],
    ] as const)
      from.pipe(to).on("error", () => from.destroy());
  }).listen(port, "127.0.0.1");
  await once(front, "listening");
  const [{ pid, host }] = servers as [RunningServer];
  return {
    ...{ pid, port, host, origin },
    log: () => servers.map(({ log }) => log()).join("\n"),
    isAlive: () => servers.every(({ isAlive }) => isAlive()),
    residentMb: () => Math.max(...servers.map(({ residentMb }) => residentMb())),
    stop: async (signal) => {
      front.close();
      const codes = await Promise.all(servers.map((server) => server.stop(signal)));
      return codes.find((code) => code !== 0) ?? 0;
    },
  };
}
