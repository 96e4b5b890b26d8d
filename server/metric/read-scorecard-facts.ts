import type { DatedTest, MeasuredUseCase } from "@/db/around-changes";
import { readMovesBetween } from "@/db/around-changes";
import { experimentRows } from "@/db/experiments";
import { standing } from "@/db/standing-rows";
import type { Workspace } from "@/db/workspace";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { type AroundFacts, monthsAround } from "@/domain/metrics/around";
import { monthOf } from "@/domain/metrics/standing-gaps";
import { monthNumber } from "@/domain/quarters";
import { readExperiment } from "../experiment/read-once";

type Span = { readonly from: string; readonly to: string };
type Known = {
  readonly marks: AroundFacts["marks"];
  readonly useCases: readonly MeasuredUseCase[];
  readonly tests: readonly DatedTest[];
};

/** What changed around some spans of months (YYYY-MM): only the tests that began then are read out. */
export async function readAroundFacts(
  ws: Workspace,
  { marks, useCases, tests }: Known,
  spans: readonly Span[],
  context: ExperimentContext,
): Promise<AroundFacts> {
  const near = spans.map(({ from, to }) => monthsAround(from, to));
  const isNear = (day: string | null) =>
    day !== null && near.some(({ first, last }) => day.slice(0, 7) >= first && day.slice(0, 7) <= last);
  const began = tests.filter(({ status, startDate }) => status !== "draft" && isNear(startDate));
  const harms = await readHarms(
    ws,
    began.map(({ id }) => id),
    context,
  );
  const moves = near.length === 0 ? [] : await readMovesBetween(ws, ...reachOf(near));
  return {
    marks,
    useCases,
    tests: tests.map(({ id, name, useCaseId, status, startDate, endDate, concludedOn }) => ({
      ...{ id, name, useCaseId, startDate },
      isDraft: status === "draft",
      concludedOn: status === "concluded" ? (concludedOn ?? endDate) : null,
      harm: harms.get(id) ?? null,
    })),
    moves: moves.map(({ name, kind, refId, fromQuarter, toQuarter, movedAt }) => ({
      ...{ name, fromQuarter, toQuarter },
      useCaseId: kind === "use_case" ? refId : null,
      on: new Date(movedAt).toISOString().slice(0, 10),
    })),
  };
}

/** What the readouts of some tests say of harm. */
async function readHarms(ws: Workspace, ids: readonly string[], context: ExperimentContext) {
  const wanted = new Set(ids);
  const tests = (await standing(ws, experimentRows)).filter(({ id }) => wanted.has(id));
  return new Map(
    tests.map((test) => {
      const readout = readExperiment(test, context);
      const harms = readout.arms.some(({ guardrails }) =>
        guardrails.some(({ state }) => state === "harm" || state === "breach"),
      );
      return [test.id, readout.hollowWin ? "a hollow win" : harms ? "harm to customers" : null] as const;
    }),
  );
}

const firstMoment = (month: string) => Date.parse(`${month}-01T00:00:00Z`);

function reachOf(near: readonly { first: string; last: string }[]): [from: number, to: number] {
  const first = near.reduce((low, each) => (each.first < low ? each.first : low), near[0]!.first);
  const last = near.reduce((high, each) => (each.last > high ? each.last : high), near[0]!.last);
  return [firstMoment(first), firstMoment(monthOf(monthNumber(last) + 1))];
}
