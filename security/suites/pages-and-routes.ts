import { ask } from "../ask";
import { type Caller, headersOf } from "../call";
import { addOtherRoom } from "../matrix/other-room";
import { addressIn, places } from "../matrix/places";
import { addPerson, addRoom } from "../rooms";
import type { Suite } from "../suite";

/** Stands in the names of one workspace, and so on no page of any other. */
const marker = `kept${crypto.randomUUID().slice(0, 8)}`;
const named = ["use_case", "experiment", "audience"];
const showsInside = (text: string) => text.includes(marker);

export const pagesAndRoutes: Suite = {
  id: "M2",
  goal: "every page and route handler is listed with its principal and answers nobody else",
  short: true,
  run: async (world) => {
    const { room, nobody, as, asRole, engine } = world;
    const foreign = await addRoom(engine);
    const who: readonly [string, Caller][] = [
      ["anonymous", nobody],
      ["a stranger", await as(await addPerson(engine, "Stranger"))],
      ["the owner of another workspace", await as(foreign.people.owner)],
      ["a viewer", await asRole("viewer")],
    ];
    const misses: string[] = [];
    for (const table of named) {
      const where = `WHERE workspace_id = '${room.workspaceId}'`;
      await world.state.run(`UPDATE ${table} SET name = '${marker} ' || name ${where}`);
    }
    const shown = { pages: 0 };
    const all = places();
    let n = 0;
    for (const { address, file, isRoute, whose } of all) {
      if (whose === null) misses.push(`${file} is not listed.`);
      for (const [name, caller] of who) {
        const { origin: _o, ...headers } = headersOf(caller);
        const path = addressIn(address, room.workspaceId);
        const answer = await ask(caller.port, { path, headers: { ...headers, accept: "text/html,*/*" } });
        n++;
        const told = `${path} for ${name}: ${answer.status}`;
        if (answer.status >= 500 || answer.status === 0) misses.push(told);
        if (name === "a viewer" && showsInside(answer.text)) shown.pages++;
        if (whose === "members" && name !== "a viewer") {
          if (showsInside(answer.text)) misses.push(`${told}, with words of the workspace`);
          if (isRoute && answer.status < 400) misses.push(told);
        }
        const goesOn = String(answer.headers.location ?? "").startsWith(`/${room.workspaceId}/`);
        if (whose === "members" && name === "a viewer" && !isRoute && ![200, 404].includes(answer.status) && !goesOn)
          misses.push(`${told}, although a member asks`);
      }
    }
    // A marker that nobody sees would prove nothing.
    if (shown.pages < 5) misses.push(`only ${shown.pages} pages show a member the names that others must not see`);
    const empty = await addOtherRoom(engine, room, null);
    n += await crossed(world, empty.workspaceId, misses);
    return { figure: `${all.length} places, ${n} visits, ${misses.length} deviations`, n, misses };
  },
};

/** A member of two workspaces finds in the empty one nothing of the other, whatever the address names. */
async function crossed(
  { asRole }: { asRole: (role: "viewer") => Promise<Caller> },
  workspaceId: string,
  misses: string[],
): Promise<number> {
  const caller = await asRole("viewer");
  const inEmpty = places().filter(({ whose, isRoute }) => whose === "members" && !isRoute);
  for (const { address } of inEmpty) {
    const { origin: _o, ...headers } = headersOf(caller);
    const path = addressIn(address, workspaceId);
    const { text } = await ask(caller.port, { path, headers: { ...headers, accept: "text/html" } });
    if (showsInside(text)) misses.push(`${path} of an empty workspace shows what another calls its own`);
  }
  return inEmpty.length;
}
