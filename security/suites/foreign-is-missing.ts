import { call } from "../call";
import { addOtherRoom } from "../matrix/other-room";
import { procedures } from "../procedures";
import { addRoom } from "../rooms";
import type { Suite } from "../suite";
import { toldBy } from "./role-matrix";

const times = 200;
const most = 0.2;
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** One read for each kind of thing that has an id of its own. */
const asked: readonly [string, string, string][] = [
  ["useCase.detail", "useCaseId", "W01"],
  ["deck.one", "deckId", "DK1"],
  ["experiment.status", "experimentId", "T1"],
];

export const foreignIsMissing: Suite = {
  id: "M4",
  goal: `what is somebody else's and what does not exist: same status, same words, medians of ${times} calls within 20 %`,
  short: false,
  run: async (world) => {
    const { engine, room } = world;
    const empty = await addOtherRoom(engine, room, null);
    await addRoom(engine);
    const owner = await world.asRole("owner");
    const misses: string[] = [];
    const told: string[] = [];
    let n = 0;
    for (const [path, field, theirs] of asked) {
      const procedure = procedures.find((each) => each.path === path);
      if (!procedure) throw new Error(`${path} is not there any more; name another read.`);
      const took = { theirs: [] as number[], none: [] as number[] };
      const ask = async (id: string) => {
        const answer = await call(owner, procedure, JSON.stringify({ workspaceId: empty.workspaceId, [field]: id }));
        n++;
        return { ms: answer.ms, words: `${answer.status} ${toldBy(answer).message}`.replaceAll(id, "…") };
      };
      for (let warm = 0; warm < 20; warm++) await ask("Z99");
      for (let at = 0; at < times; at++) {
        const [a, b] = [await ask(theirs), await ask("Z99")];
        took.theirs.push(a.ms);
        took.none.push(b.ms);
        if (a.words !== b.words) misses.push(`${path}: “${a.words}”, for a missing one “${b.words}”`);
      }
      const [one, other] = [middle(took.theirs), middle(took.none)];
      const apart = Math.abs(one - other) / other;
      told.push(`${path} ${one.toFixed(1)} and ${other.toFixed(1)} ms`);
      if (apart > most) misses.push(`${path}: ${(apart * 100).toFixed(0)} % apart`);
    }
    return { figure: `${told.join(", ")}; ${misses.length} differences`, n, misses };
  },
};
