import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../ask";
import { call, headersOf } from "../call";
import type { Suite } from "../suite";
import type { World } from "../world";

const megabyte = 1024 * 1024;
type Expected = { what: string; statuses: readonly number[]; answer: { status: number; text: string } };

function fileForm(text: string, fields: Readonly<Record<string, string>>): { type: string; body: string } {
  const boundary = "----attune";
  const plain = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n`;
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${plain.join("")}${file}--${boundary}--\r\n` };
}

async function bounds(world: World): Promise<Expected[]> {
  const caller = await world.asRole("owner");
  const { workspaceId } = world.room;
  const headers = headersOf(caller);
  const json = { ...headers, "content-type": "application/json" };
  const batched = (count: number) => {
    const paths = Array.from({ length: count }, () => "account.me").join(",");
    const input = JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, {}])));
    return ask(caller.port, { path: `/api/trpc/${paths}?batch=1&input=${encodeURIComponent(input)}`, headers });
  };
  const upload = (text: string) => {
    const { type, body } = fileForm(text, { kind: "use-cases", step: "inspect" });
    return ask(caller.port, {
      method: "POST",
      path: `/api/import/${workspaceId}`,
      headers: { ...headers, "content-type": type },
      body,
    });
  };
  const rows = (count: number) => `name\n${"Quieter reminders\n".repeat(count)}`;
  const columns = (count: number) => `${Array.from({ length: count }, (_, at) => `c${at}`).join(",")}\n`;
  const posted = (bytes: number) =>
    ask(caller.port, {
      method: "POST",
      path: "/api/trpc/account.rename",
      headers: json,
      body: JSON.stringify({ name: "x".repeat(bytes) }),
    });
  return [
    { what: "10 calls at once", statuses: [200, 207], answer: await batched(10) },
    { what: "11 calls at once", statuses: [400], answer: await batched(11) },
    { what: "300 calls at once", statuses: [400], answer: await batched(300) },
    { what: "a body just under 1 MB", statuses: [400, 404, 422], answer: await posted(megabyte - 100) },
    { what: "a body over 1 MB", statuses: [413], answer: await posted(megabyte + 10) },
    { what: "a file over 10 MB", statuses: [413], answer: await upload("x".repeat(10 * megabyte + 200_000)) },
    { what: "50,001 rows", statuses: [422], answer: await upload(rows(50_001)) },
    { what: "201 columns", statuses: [422], answer: await upload(columns(201)) },
    {
      what: "a hundred streams of events",
      statuses: [404],
      answer: await ask(caller.port, { path: "/api/events", headers: { ...headers, accept: "text/event-stream" } }),
    },
  ];
}

/** How long the slowest of a hundred requests of an honest person takes. */
async function honest(world: World, forMs: number): Promise<number> {
  const caller = await world.asRole("viewer");
  const input = JSON.stringify({ workspaceId: world.room.workspaceId });
  const taken: number[] = [];
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    taken.push((await call(caller, { path: "workspace.shell", type: "query" }, input)).ms);
    await pause(20);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(taken.length * 0.99)] ?? Number.POSITIVE_INFINITY;
}

/** Connections that say one letter a second and never come to an end. */
function slowly(world: World, count: number): { sockets: Socket[]; end: () => void } {
  const { host, port } = world.server;
  const sockets = Array.from({ length: count }, (_, at) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => socket.destroy());
    const length = at % 2 === 0 ? "" : "POST /api/auth/sign-in/email HTTP/1.1\r\nContent-Length: 9000\r\n";
    socket.write(length === "" ? `GET / HTTP/1.1\r\nHost: ${host}\r\n` : `${length}Host: ${host}\r\n\r\n`);
    return socket;
  });
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("x");
  }, 1_000);
  return {
    sockets,
    end: () => {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}

export const limits: Suite = {
  id: "F10",
  goal: "batches of 10, bodies of 1 MB, files of 10 MB, 50,000 rows, 200 columns; beside 200 slow connections for a minute others wait at most 1 s (p99)",
  short: false,
  run: async (world) => {
    const expected = await bounds(world);
    const misses = expected
      .filter(({ statuses, answer }) => !statuses.includes(answer.status))
      .map(({ what, answer }) => `${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
    const count = world.short ? 50 : 200;
    const slow = slowly(world, count);
    const p99 = await honest(world, world.short ? 3_000 : 60_000);
    slow.end();
    if (p99 > 1_000) misses.push(`p99 beside ${count} slow connections: ${p99.toFixed(0)} ms`);
    return {
      figure: `${expected.length} limits hold but ${misses.length}; p99 beside ${count} slow connections ${p99.toFixed(0)} ms`,
      n: expected.length + count,
      misses,
    };
  },
};
