import { type Caller, call, resultOf } from "../call";
import { addPerson } from "../rooms";
import type { Measured, Suite } from "../suite";
import type { World } from "../world";

type Racing = Pick<World, "short" | "room" | "newRoom" | "as" | "asRole" | "nobody" | "engine" | "state">;

const mutation = (path: string) => ({ path, type: "mutation" });
type Members = { members: { id: string; role: string; version: number }[] };

async function membersOf(caller: Caller, workspaceId: string): Promise<Members["members"]> {
  const answer = await call(caller, { path: "member.list", type: "query" }, JSON.stringify({ workspaceId }));
  return resultOf<Members>(answer).members;
}

const has5xx = (answers: readonly { status: number }[]) => answers.some(({ status }) => status >= 500 || status === 0);

/** One link, many who open it at once: one account, one member. */
async function oneInvitation(world: Racing, many: number): Promise<string[]> {
  const { workspaceId } = world.room;
  const owner = await world.asRole("owner");
  const email = `${crypto.randomUUID()}@larkmere.test`;
  const invited = await call(owner, mutation("member.invite"), JSON.stringify({ workspaceId, email, role: "viewer" }));
  const { secret } = resultOf<{ secret: string }>(invited);
  const input = JSON.stringify({ secret, name: "Noor Patel", password: "harbour lantern moss 42 evening" });
  const answers = await Promise.all(
    Array.from({ length: many }, () => call(world.nobody, mutation("account.join"), input)),
  );
  const taken = answers.filter(({ status }) => status === 200).length;
  const [people] = await world.state.run(`SELECT count(*) AS n FROM "user" WHERE email = '${email}'`);
  return [
    ...(taken === 1 && Number(people?.["n"]) === 1
      ? []
      : [`one invitation: ${taken} taken, ${String(people?.["n"])} accounts`]),
    ...(has5xx(answers) ? ["one invitation: 5xx"] : []),
  ];
}

/** One address, invited many times at once: one open invitation, at most. */
async function oneAddress(world: Racing, many: number): Promise<string[]> {
  const { workspaceId } = world.room;
  const owner = await world.asRole("owner");
  const email = `${crypto.randomUUID()}@larkmere.test`;
  const input = JSON.stringify({ workspaceId, email, role: "viewer" });
  const answers = await Promise.all(Array.from({ length: many }, () => call(owner, mutation("member.invite"), input)));
  const [open] = await world.state.run(`SELECT count(*) AS n FROM invitation WHERE email = '${email}'`);
  const secrets = answers
    .filter(({ status }) => status === 200)
    .map((answer) => resultOf<{ secret: string }>(answer).secret);
  const joined = await Promise.all(
    secrets.map((secret, at) =>
      call(
        world.nobody,
        mutation("account.join"),
        JSON.stringify({ secret, name: `N ${at}`, password: "harbour lantern moss 42 evening" }),
      ),
    ),
  );
  const taken = joined.filter(({ status }) => status === 200).length;
  return [
    ...(Number(open?.["n"]) === 1 ? [] : [`one address: ${String(open?.["n"])} open invitations`]),
    ...(taken === 1 ? [] : [`one address: ${taken} of ${secrets.length} links taken`]),
    ...(has5xx([...answers, ...joined]) ? ["one address: 5xx"] : []),
  ];
}

/** Two owners who all at once demote and remove each other and themselves: one stays. */
async function lastOwner(world: Racing, many: number): Promise<string[]> {
  const room = await world.newRoom();
  const { workspaceId } = room;
  const second = await addPerson(world.engine, "Second owner");
  const [shape] = await world.state.run(
    `SELECT * FROM member WHERE workspace_id = '${workspaceId}' AND role = 'owner'`,
  );
  const columns = Object.keys(shape ?? {});
  const values = columns.map((name) => (name === "user_id" ? `'${second.id}'` : `"${name}"`)).join(", ");
  await world.state.run(
    `INSERT INTO member (${columns.map((name) => `"${name}"`).join(", ")}) SELECT ${values} FROM member WHERE workspace_id = '${workspaceId}' AND role = 'owner'`,
  );
  const callers = [await world.as(room.people.owner), await world.as(second)];
  const ids = [room.people.owner.id, second.id];
  const found = await membersOf(callers[0] as Caller, workspaceId);
  const answers = await Promise.all(
    Array.from({ length: many }, (_, at) => {
      const userId = ids[at % 2] ?? "";
      const { version = 1 } = found.find(({ id }) => id === userId) ?? {};
      const caller = callers[Math.floor(at / 2) % 2] as Caller;
      return at % 3 === 0
        ? call(caller, mutation("member.remove"), JSON.stringify({ workspaceId, userId, version }))
        : call(caller, mutation("member.changeRole"), JSON.stringify({ workspaceId, userId, role: "viewer", version }));
    }),
  );
  const [owners] = await world.state.run(
    `SELECT count(*) AS n FROM member WHERE workspace_id = '${workspaceId}' AND role = 'owner'`,
  );
  await world.newRoom();
  return [
    ...(Number(owners?.["n"]) >= 1 ? [] : ["nobody owns the workspace any more"]),
    ...(has5xx(answers) ? [`last owner: ${answers.find(({ status }) => status >= 500)?.text.slice(0, 200)}`] : []),
  ];
}

/** The same request, sent many times at once: one effect. */
async function oneRequest(world: Racing, many: number): Promise<string[]> {
  const { workspaceId } = world.room;
  const owner = await world.asRole("owner");
  const email = `${crypto.randomUUID()}@larkmere.test`;
  const input = JSON.stringify({ workspaceId, email, role: "viewer", requestKey: crypto.randomUUID() });
  const answers = await Promise.all(Array.from({ length: many }, () => call(owner, mutation("member.invite"), input)));
  const [made] = await world.state.run(`SELECT count(*) AS n FROM invitation WHERE email = '${email}'`);
  const ids = new Set(
    answers.filter(({ status }) => status === 200).map((answer) => resultOf<{ id: string }>(answer).id),
  );
  return [
    ...(Number(made?.["n"]) === 1 && ids.size === 1
      ? []
      : [`one request: ${String(made?.["n"])} invitations, ${ids.size} answers`]),
    ...(has5xx(answers) ? ["one request: 5xx"] : []),
  ];
}

/** The races alone, wherever the people and their server are. */
export async function runRaces(world: Racing): Promise<Measured> {
  const many = world.short ? 20 : 50;
  const misses = [
    ...(await oneInvitation(world, many)),
    ...(await oneAddress(world, many)),
    ...(await oneRequest(world, many)),
    ...(await lastOwner(world, many)),
  ];
  return { figure: `4 races of ${many}: ${misses.length} unsound`, n: 4 * many, misses };
}

export const uniqueness: Suite = {
  id: "C4",
  goal: "50 at once: one invitation makes one member, one address has one open invitation, one request one effect, and a workspace keeps an owner",
  short: true,
  run: runRaces,
};
