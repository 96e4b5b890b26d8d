import { readMembers } from "@/db/accounts";
import { personRows } from "@/db/people";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { groupsOf } from "@/domain/scoring/rounds/criteria";
import type { ScoringRound } from "@/domain/scoring/rounds/round";

/** Somebody who may score: with an account, or a person of the plan for whom the facilitator writes. */
export type RoundPerson = { id: string; name: string; account: boolean; mayScore: boolean };

export async function readRoundPeople(ws: Workspace): Promise<RoundPerson[]> {
  const members = (await readMembers(ws)).map(({ id, name, role }) => ({
    ...{ id, name, account: true },
    mayScore: allows(role, "contribute"),
  }));
  const known = new Set(members.map(({ id }) => id));
  const people = (await personRows.read(ws)).flatMap(({ id, name }) =>
    known.has(id) ? [] : [{ id, name, account: false, mayScore: true }],
  );
  return [...members, ...people];
}

export const nameIn = (people: readonly RoundPerson[]) => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? "Somebody who left";
};

/**
 * Refuses scorers who cannot score in this round; those who were in it before may stay.
 *
 * @throws AttuneError `invalid`
 */
export function requireScorers(
  { subjectKind, mode, scorers }: Pick<ScoringRound, "subjectKind" | "mode" | "scorers">,
  people: readonly RoundPerson[],
  before: ScoringRound["scorers"] = [],
): void {
  const groups = new Set(groupsOf(subjectKind).map(({ id }) => id));
  const stays = new Set(before.map(({ scorerId }) => scorerId));
  if (new Set(scorers.map(({ scorerId }) => scorerId)).size < scorers.length)
    throw new AttuneError("invalid", "Each person scores once.");
  for (const { scorerId, groups: chosen } of scorers) {
    const person = people.find(({ id }) => id === scorerId);
    const name = person?.name ?? "Somebody who left";
    if (chosen.length === 0) throw new AttuneError("invalid", `Choose what ${name} scores.`);
    if (!chosen.every((group) => groups.has(group)))
      throw new AttuneError("invalid", `${name} was given questions that this round does not ask.`);
    if (stays.has(scorerId)) continue;
    if (!person) throw new AttuneError("invalid", "A person is not here any more. Choose the scorers again.");
    if (!person.mayScore) throw new AttuneError("invalid", `${name} may only read. Make them a contributor first.`);
    if (mode === "blind" && !person.account)
      throw new AttuneError(
        "invalid",
        `${name} has no account, so nobody could be sure that the answers are theirs. Invite them, or score live.`,
      );
  }
}
