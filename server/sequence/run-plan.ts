import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { tellRun } from "@/db/plan-runs";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { PlanRun, RunProgress, RunResult } from "@/domain/roadmap/plan-run";
import type { PlanResult } from "@/domain/roadmap/sequencer/plan-roadmap";
import { verifyPlan } from "@/domain/roadmap/sequencer/verify-plan";
import { logLine } from "../door/log-line";
import { startThread } from "../files/start-thread";
import { takeTurns } from "../files/tables/take-turns";
import type { PlanMessage, PlanWork, Took } from "./plan-worker";

/* Pages and route handlers are bundled apart but share one process, and so its threads. */
const shared = globalThis as { attunePlanRuns?: { ends: Map<string, () => RunResult | null>; inTurn: typeof turns } };
const turns = takeTurns(
  Math.max(1, Math.min(4, availableParallelism() - 1)),
  20,
  "Many plans are being put in order just now. Try again in a minute.",
);
const runs = () => (shared.attunePlanRuns ??= { ends: new Map(), inTurn: turns });

const tellEveryMs = 250;
const beatEveryMs = 2_000;
const heapMegabytes = 512;
/** The solver looks at its own limit seldom; beyond this nobody waits for it. */
const patience = 1.5;
const reserveMs = 20_000;

type Asked = Pick<RunResult, "unit" | "quarters"> & { readonly work: PlanWork };

/** Ends a run of this process at once; what it had found so far, where it had found anything. */
export const endRun = (runId: string): RunResult | null => runs().ends.get(runId)?.() ?? null;

/**
 * Has a plan put in order by a thread, when its turn comes, and notes what it tells. Never throws: how it ended is noted.
 */
export async function runPlan(ws: EditableWorkspace, run: PlanRun, asked: Asked): Promise<void> {
  const { ends, inTurn } = runs();
  let progress: RunProgress = { stage: "waiting", objective: null, upperBound: null };
  let found: RunResult | null = null;
  let thread: Worker | null = null;
  let isOver = false;
  const end = () => {
    isOver = true;
    void thread?.terminate();
    return found;
  };
  ends.set(run.id, end);

  let [told, heardAt, isTelling] = [progress, run.heardAt, false];
  const tell = async () => {
    const now = Date.now();
    if (isTelling || isOver || (told === progress && now - heardAt < beatEveryMs)) return;
    isTelling = true;
    [told, heardAt] = [progress, now];
    // Cancelled through another process: what is noted there ends it here.
    const isWanted = await tellRun(ws, run.id, { progress, heardAt }).catch(() => true);
    if (!isWanted) end();
    isTelling = false;
  };
  const timer = setInterval(() => void tell(), tellEveryMs);

  const hear = (message: PlanMessage) => {
    if ("progress" in message) progress = message.progress;
    if (!("found" in message)) return;
    try {
      found = checked(asked, message.found, message.took);
    } catch (error) {
      trouble(run.id, error);
    }
  };
  try {
    const ended = await inTurn(async () => {
      if (isOver) return null;
      thread = startThread({
        built: "attune-plan-worker.mjs",
        source: ["server", "sequence", "plan-worker.ts"],
        workerData: asked.work,
        heapMegabytes,
      });
      return answerOf(thread, asked.work, hear);
    });
    if (isOver || ended === null) return;
    const result = "result" in ended ? checked(asked, ended.result, ended.took) : found;
    const problem = "result" in ended ? null : ended.problem;
    await tellRun(ws, run.id, { ...endOf(result, problem), progress, endedAt: Date.now() });
  } catch (error) {
    const problem = error instanceof AttuneError ? error.message : trouble(run.id, error);
    await tellRun(ws, run.id, { status: "failed", problem, endedAt: Date.now() }).catch((lost) =>
      trouble(run.id, lost),
    );
  } finally {
    clearInterval(timer);
    ends.delete(run.id);
  }
}

const endOf = (result: RunResult | null, problem: string | null) =>
  result ? ({ status: "done", result, problem } as const) : ({ status: "failed", problem } as const);

type Ended = { readonly result: PlanResult; readonly took: Took } | { readonly problem: string };

async function answerOf(
  thread: Worker,
  { search, proofSeconds }: PlanWork,
  hear: (message: PlanMessage) => void,
): Promise<Ended> {
  const most = reserveMs + patience * (search.ms + proofSeconds * 1_000);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Ended>((resolve, reject) => {
      timer = setTimeout(() => resolve({ problem: "It was ended: it took longer than it was given." }), most);
      thread.on("message", (message: PlanMessage) => ("result" in message ? resolve(message) : hear(message)));
      thread.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
        resolve({ problem: "It was ended: this plan takes more memory than there is for it." });
      });
      thread.once("exit", () => resolve({ problem: "It ended without an answer. Start it again." }));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

/** No plan is kept that another reckoning than the one that found it does not confirm. */
function checked({ work, unit, quarters }: Asked, plan: PlanResult, took: Took): RunResult {
  if (plan.objective !== null) {
    const starts = Object.fromEntries(plan.assignments.map(({ id, start }) => [id, start]));
    const { objective, violations } = verifyPlan(work.instance, starts);
    const isSame = Math.abs(objective - plan.objective) <= 1e-6 * Math.max(1, Math.abs(objective));
    if (violations.length > 0 || !isSame)
      throw new Error(`the plan found does not hold: ${violations.join("; ")} ${objective} ${plan.objective}`);
  }
  return { plan, unit, quarters, took, acceptedAs: null };
}

function trouble(runId: string, error: unknown): string {
  logLine("error", "a run of the sequencer failed", {
    run: runId,
    problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return `Something went wrong on our side (reference ${runId}). Nothing was changed.`;
}
