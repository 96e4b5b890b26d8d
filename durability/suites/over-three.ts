import { openEngine } from "@/db/client";
import type { Role } from "@/domain/access";
import { type Caller, call, resultOf, signedIn } from "../../security/call";
import { openState } from "../../security/database-state";
import { addRoom, type Person, password } from "../../security/rooms";
import type { RunningServer } from "../../security/start-server";
import { runRaces } from "../../security/suites/uniqueness";
import { settingsFor } from "../../security/world";
import { mutation } from "../deed";
import { listen } from "../listen";
import type { Stage } from "../stage";
import { startThree } from "../three-behind-one";
import type { World } from "../world";
import { manyMovers } from "./many-movers";
import { manyScorers } from "./many-scorers";
import { sameObjects } from "./same-objects";

const mostLateMs = 1_000;

/** What one server stores is told by another to whoever listens there. */
export async function toldElsewhere(stage: Stage, servers: readonly RunningServer[], times: number) {
  const { workspaceId } = stage.room;
  const misses: string[] = [];
  let latest = 0;
  const all = await Promise.all(servers.map((server, who) => listen(stage.caller(server, who), workspaceId)));
  for (let time = 0; time < times; time++) {
    const requestKey = crypto.randomUUID();
    const facts = { kind: "experiment", name: `Told the ${time}th time`, startQuarter: "2027-Q3", durationQuarters: 1 };
    const text = JSON.stringify({ workspaceId, requestKey, ...facts });
    const here = servers[time % servers.length] as RunningServer;
    resultOf(await call(stage.caller(here, 0), mutation("initiative.add"), text));
    const stored = performance.now();
    const heard = await Promise.all(all.map((each) => each.heard(requestKey, 5 * mostLateMs)));
    for (const at of heard) {
      const late = at === null ? Number.POSITIVE_INFINITY : Math.max(0, at - stored);
      latest = Math.max(latest, late);
      if (late > mostLateMs) misses.push(`change ${time} was told after ${late.toFixed(0)} ms`);
    }
  }
  for (const each of all) each.close();
  return { misses, latest };
}

/** The races for one place, on a database of their own. */
async function racesOverThree(world: World) {
  const url = await world.newDatabase("d12-races");
  const server = await startThree(settingsFor(url, `${world.folder}/d12-races-kept`));
  const [engine, state] = [openEngine(url), await openState(url)];
  try {
    const nobody: Caller = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
    const as = (person: Person) => signedIn(nobody, person.email, password);
    const racing = {
      ...{ short: world.short, nobody, as, engine, state },
      room: await addRoom(engine),
      newRoom: async () => (racing.room = await addRoom(engine)),
      asRole: (role: Role) => as(racing.room.people[role]),
    };
    return await runRaces(racing);
  } finally {
    await state.close();
    await engine.close();
    await server.stop("SIGKILL");
  }
}

/** What holds for crowds at one server, over three behind one address. */
export async function crowdsOverThree(world: World): Promise<{ misses: string[]; n: number }> {
  const over = { ...world, startServer: startThree };
  const found = { misses: [] as string[], n: 0 };
  for (const { id, run } of [sameObjects, manyScorers, manyMovers, { id: "C4", run: racesOverThree }]) {
    const { misses, n } = await run(over);
    found.misses.push(...misses.map((miss) => `${id} over 3: ${miss}`));
    found.n += n;
  }
  return found;
}
