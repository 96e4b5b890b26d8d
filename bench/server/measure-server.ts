import { setTimeout as pause } from "node:timers/promises";
import type { Caller } from "../../security/call";
import type { Database, Holds, Part } from "../figures";
import type { Journal } from "../journal";
import { asPerson, type Stage } from "../stage";
import { memoryProbe, tellMemory } from "./memory";
import { sendRequests } from "./requests";

const clients = [1, 10, 50];
const idleMs = 3_000;
/** Where only memory is asked for, what fills it is sent for so long. */
const shortSeconds = 3;

type Wanted = { parts: readonly Part[]; seconds: number };

/** How much the server answers, and what it takes before and after that. */
export async function measureServer(
  stage: Stage,
  place: { on: Database; with: Holds },
  { parts, seconds }: Wanted,
  journal: Journal,
): Promise<void> {
  const { settings, read } = memoryProbe(stage.settings["ATTUNE_DATA_DIR"] ?? ".");
  const server = await stage.serve(settings);
  try {
    const memory = (subject: string) =>
      parts.includes("memory")
        ? journal.measure({ part: "memory", ...place }, subject, async (note) =>
            tellMemory(note, subject, await read(server)),
          )
        : null;
    await pause(idleMs);
    await memory("idle");
    const callers: Caller[] = [];
    for (const at of mayEdit) callers.push(await asPerson(server, at));
    const hasApi = parts.includes("api");
    await journal.measure({ part: hasApi ? "api" : "memory", ...place }, "requests", (note) =>
      sendRequests(callers, stage.workspaceId, {
        ...{ clients, note: hasApi ? note : null },
        seconds: hasApi ? seconds : shortSeconds,
      }),
    );
    await memory("after all requests");
  } finally {
    await server.stop();
  }
}

/** Those of the forty members who may change the plan: the owner, the admins and the editors. */
const mayEdit = Array.from({ length: 40 }, (_, at) => at).filter((at) => at % 7 <= 3);
