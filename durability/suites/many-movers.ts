import { call, resultOf } from "../../security/call";
import { mutation } from "../deed";
import { type Row, readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite } from "../world";

const movers = 10;
const quarters = ["2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3"];

type Card = { id: string; version: number; startQuarter: string; lane: string | null };

/** Each card once, where its last move put it, and its moves one after the other. */
async function checkPlan(
  stage: Stage,
  cards: readonly string[],
  accepted: ReadonlyMap<string, number>,
): Promise<string[]> {
  const where = `workspace_id = '${stage.room.workspaceId}'`;
  const stored = await readRows(stage.url, `SELECT id, version, start_quarter, lane FROM initiative WHERE ${where}`);
  const moves = await readRows(
    stage.url,
    `SELECT initiative_id, from_quarter, to_quarter, from_lane, to_lane FROM initiative_move WHERE ${where} ORDER BY moved_at`,
  );
  const misses: string[] = [];
  for (const id of cards) {
    const [card, ...more] = stored.filter((row) => row["id"] === id);
    if (!card || more.length > 0) misses.push(`${id} is there ${more.length + (card ? 1 : 0)} times`);
    const own = moves.filter((move) => move["initiative_id"] === id);
    if (own.length !== accepted.get(id)) misses.push(`${id}: ${accepted.get(id)} moves accepted, ${own.length} kept`);
    if (Number(card?.["version"]) !== own.length + 1)
      misses.push(`${id}: ${own.length} moves, version ${card?.["version"]}`);
    const breaks = own.filter((move, at) => at > 0 && !follows(own[at - 1] as Row, move)).length;
    if (breaks > 0) misses.push(`${id}: ${breaks} moves do not begin where the one before ended`);
    const last = own.at(-1);
    if (last && (last["to_quarter"] !== card?.["start_quarter"] || last["to_lane"] !== card?.["lane"]))
      misses.push(`${id} stands in ${card?.["start_quarter"]}, its last move ends in ${last["to_quarter"]}`);
  }
  return misses;
}

const follows = (before: Row, move: Row) =>
  before["to_quarter"] === move["from_quarter"] && before["to_lane"] === move["from_lane"];

/** Cards dragged about by many at once. */
export const manyMovers: DurabilitySuite = {
  id: "C3",
  goal: "10 people × 50 moves of the same 12 cards, sent again after a 409: every card once, its moves one unbroken chain that ends where it stands",
  short: true,
  run: (world) =>
    withStage(world, "c3", { many: movers }, async (stage, server) => {
      const { workspaceId } = stage.room;
      const each = world.short ? 10 : 50;
      const cards: string[] = [];
      for (let at = 0; at < 12; at++) {
        const facts = { kind: "experiment", name: `Card ${at + 1}`, startQuarter: "2027-Q2", durationQuarters: 1 };
        const text = JSON.stringify({ workspaceId, ...facts });
        cards.push(resultOf<{ id: string }>(await call(stage.caller(server, 0), mutation("initiative.add"), text)).id);
      }
      const accepted = new Map(cards.map((id) => [id, 0]));
      const misses: string[] = [];
      let refused = 0;
      const moveAs = async (who: number) => {
        for (let move = 0; move < each; move++) {
          const initiativeId = world.random.pick(cards);
          const to = {
            startQuarter: world.random.pick(quarters),
            lane: world.random.pick(["Red", "Green", "Blue", null]),
          };
          for (;;) {
            const asked = JSON.stringify({ workspaceId, initiativeId });
            const read = await call(stage.caller(server, who), { path: "initiative.read", type: "query" }, asked);
            const { version } = resultOf<{ item: Card }>(read).item;
            const text = JSON.stringify({ workspaceId, initiativeId, version, ...to });
            const answer = await call(stage.caller(server, who), mutation("roadmap.move"), text);
            if (answer.status === 200) {
              // Where it stands already nothing is moved.
              if (resultOf<{ moveId: string | null }>(answer).moveId !== null)
                accepted.set(initiativeId, (accepted.get(initiativeId) ?? 0) + 1);
              break;
            }
            refused++;
            if (answer.status !== 409) {
              misses.push(`refused with ${answer.status}: ${answer.text.slice(0, 200)}`);
              break;
            }
          }
        }
      };
      await Promise.all(stage.actors.map((_, who) => moveAs(who)));
      misses.push(...(await checkPlan(stage, cards, accepted)));
      const moved = [...accepted.values()].reduce((sum, one) => sum + one, 0);
      return {
        figure: `${movers * each} moves wanted, ${moved} made, ${refused} refused and tried again: ${misses.length} cards or moves out of order`,
        n: movers * each,
        misses,
      };
    }),
};
