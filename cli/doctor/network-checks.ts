import { connect, createServer } from "node:net";
import { folderTrouble } from "@/server/drop/folder-trouble";
import { isLoopback } from "@/server/environment";
import { mailTrouble } from "@/server/mail/mail-trouble";
import { type Check, note, type Place, type Said, settingsOf, trouble, unseen } from "./place";

const patienceMs = 3_000;

export const networkChecks: readonly Check[] = [
  { name: "the address fits how people reach it", look: lookAtAddress },
  { name: "the port is free, or Attune answers there", look: lookAtPort },
  {
    name: "the watched folder can be read",
    look: async ({ variables }) => {
      const folder = variables["ATTUNE_DROP_DIR"];
      const problem = folder ? await folderTrouble(folder, folder) : null;
      return problem === null ? [] : [trouble(`${problem} Make it, or change ATTUNE_DROP_DIR.`)];
    },
  },
  {
    name: "the mail server takes us",
    look: async (place) => {
      const settings = settingsOf(place);
      if (settings === null) return [unseen("The settings cannot be understood.")];
      if (settings.mail === null) return [note("No mail server is named: links are shown to copy instead.")];
      const problem = await mailTrouble(settings.mail);
      return problem === null ? [] : [trouble(problem)];
    },
  },
];

function lookAtAddress(place: Place): Said[] {
  const settings = settingsOf(place);
  if (settings === null) return [unseen("The settings cannot be understood.")];
  const { baseUrl, host, port, trustProxy, allowInsecureHttp } = settings;
  const base = new URL(baseUrl);
  const said: Said[] = [];
  if (trustProxy.some((range) => range.endsWith("/0")))
    said.push(
      trouble("TRUST_PROXY believes everybody, so that anybody can claim any address. Name only your reverse proxy."),
    );
  if (base.protocol === "http:" && !isLoopback(base.hostname)) {
    const sentence = `BASE_URL=${baseUrl} is plain http: passwords cross the network readable by others.`;
    const act = "Put a reverse proxy with a certificate in front and set BASE_URL=https://….";
    said.push(allowInsecureHttp ? note(`${sentence} ${act}`) : trouble(`${sentence} ${act}`));
  }
  if (base.protocol === "https:" && trustProxy.length === 0)
    said.push(
      trouble(
        `BASE_URL=${baseUrl} means a reverse proxy, and TRUST_PROXY names none: all people share its address when wrong passwords are counted. Set TRUST_PROXY to its address, 127.0.0.1 when it is on this machine.`,
      ),
    );
  if (isLoopback(base.hostname) && !isLoopback(host))
    said.push(
      trouble(
        `Attune listens on ${host}, and BASE_URL=${baseUrl} answers only this machine: all others are refused. Set BASE_URL to the address people type.`,
      ),
    );
  if (
    base.protocol === "http:" &&
    isLoopback(base.hostname) &&
    Number(base.port || 80) !== port &&
    trustProxy.length === 0
  )
    said.push(
      trouble(
        `BASE_URL=${baseUrl} and PORT=${port} differ, and no proxy is named in between: nobody answers at that address. Make the ports equal, or leave BASE_URL out.`,
      ),
    );
  return said;
}

async function lookAtPort(place: Place): Promise<Said[]> {
  const settings = settingsOf(place);
  if (settings === null) return [unseen("The settings cannot be understood.")];
  const { host, port } = settings;
  const problem = await listenTrouble(host, port);
  if (problem === null) return [];
  if (problem !== "EADDRINUSE") {
    const act = problem === "EACCES" ? "Choose a PORT above 1023." : "Check HOST and PORT.";
    return [trouble(`Nobody may listen at ${host}:${port} (${problem}). ${act}`)];
  }
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  if (await isAttune(reached, port)) return [note("Attune is running there now.")];
  return [trouble(`Something else listens at ${host}:${port}. Stop it, or set PORT to another number.`)];
}

const listenTrouble = (host: string, port: number): Promise<string | null> =>
  new Promise((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(null)));
  });

/** Whether what listens there answers as Attune does. */
const isAttune = (host: string, port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host, port });
    let heard = "";
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("data", (part) => {
      heard += part.toString();
      if (heard.length > 10_000) socket.destroy();
    });
    socket.on("close", () => done(heard.includes('{"attune":"alive"}')));
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  });
