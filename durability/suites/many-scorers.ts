import { call, resultOf } from "../../security/call";
import { mutation, ownUseCase } from "../deed";
import { readRows } from "../read-rows";
import { withStage } from "../stage";
import type { DurabilitySuite } from "../world";

const scorers = 25;
const subjects = 40;
const criteria = ["customerValue.need", "customerValue.help", "commercialValue.reach"];

type Shown = { shown: { reading: { criteria: { key: string; answers: { answer: number }[]; spread: number }[] } } };

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** A blind round in which everybody answers about everything at the same time. */
export const manyScorers: DurabilitySuite = {
  id: "C2",
  goal: "25 people score the same 40 use cases at once: 1,000 of 1,000 stored, the sums of every criterion exact when shown",
  short: true,
  run: (world) =>
    withStage(world, "c2", { many: scorers }, async (stage, server) => {
      const { workspaceId } = stage.room;
      const many = world.short ? 8 : subjects;
      const lead = stage.caller(server, 0);
      const subjectIds: string[] = [];
      for (let at = 0; at < many; at++) subjectIds.push(await ownUseCase(lead, workspaceId, `To be scored ${at + 1}`));
      const people = stage.actors.map(({ personId }) => ({
        scorerId: personId,
        groups: ["customerValue", "commercialValue"],
      }));
      const round = {
        workspaceId,
        name: "All at once",
        subjectKind: "useCase",
        mode: "blind",
        subjectIds,
        scorers: people,
      };
      const { id: roundId } = resultOf<{ id: string }>(
        await call(lead, mutation("round.create"), JSON.stringify(round)),
      );
      const misses: string[] = [];
      const given = new Map<string, number[]>();
      const answerAs = async (who: number) => {
        for (const subjectId of subjectIds.toSorted(() => world.random.next() - 0.5)) {
          const answers = Object.fromEntries(criteria.map((key) => [key, { answer: 1 + world.random.below(5) }]));
          const text = JSON.stringify({ workspaceId, roundId, subjectId, version: 0, answers, done: true });
          const answer = await call(stage.caller(server, who), mutation("round.answer"), text);
          if (answer.status !== 200) misses.push(`answer of ${who + 1}: ${answer.status} ${answer.text.slice(0, 200)}`);
          for (const [key, { answer: value }] of Object.entries(answers))
            given.set(`${subjectId} ${key}`, [...(given.get(`${subjectId} ${key}`) ?? []), value]);
        }
      };
      await Promise.all(stage.actors.map((_, who) => answerAs(who)));
      const where = `workspace_id = '${workspaceId}' AND round_id = '${roundId}'`;
      const [stored] = await readRows(stage.url, `SELECT count(*) AS n FROM round_answer WHERE ${where}`);
      if (Number(stored?.["n"]) !== scorers * many) misses.push(`${stored?.["n"]} of ${scorers * many} stored`);
      const text = JSON.stringify({ workspaceId, roundId, subjectId: null, evenIfNotDone: false });
      resultOf(await call(lead, mutation("round.reveal"), text));
      for (const subjectId of subjectIds) {
        const asked = JSON.stringify({ workspaceId, roundId, subjectId });
        const { shown } = resultOf<Shown>(await call(lead, { path: "round.subject", type: "query" }, asked));
        for (const key of criteria) {
          const sent = given.get(`${subjectId} ${key}`) ?? [];
          const read =
            shown.reading.criteria.find((each) => each.key === key)?.answers.map(({ answer }) => answer) ?? [];
          if (read.length !== sent.length || total(read) !== total(sent))
            misses.push(
              `${subjectId} ${key}: ${read.length} answers with the sum ${total(read)}, sent ${sent.length} with ${total(sent)}`,
            );
        }
      }
      return {
        figure: `${stored?.["n"]} of ${scorers * many} scores stored, ${many * criteria.length} sums read back: ${misses.length} deviations`,
        n: scorers * many,
        misses,
      };
    }),
};
