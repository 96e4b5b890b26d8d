import { readMembers } from "@/db/accounts";
import { personRows } from "@/db/people";
import type { Workspace } from "@/db/workspace";

/** Who may have decided: members by their account and people of the plan, by what they are called now. */
export async function readPeople(ws: Workspace) {
  const plan = (await personRows.read(ws)).map(({ id, name }) => ({ id, name }));
  const members = (await readMembers(ws)).map(({ id, name }) => ({ id, name }));
  const names = new Map([...plan, ...members].map(({ id, name }) => [id, name]));
  return {
    /** People of the plan: those a decision can be written down for. */
    plan,
    knows: (id: string) => names.has(id),
    nameOf: (id: string | null) => (id === null ? "nobody named" : (names.get(id) ?? "Somebody who left")),
  };
}
