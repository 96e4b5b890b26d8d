import type { Engine } from "@/db/engine";
import type { Role } from "@/domain/access";
import { armResult } from "@/domain/experiments/experiment";
import { createCaller } from "../../root";
import { answerResults } from "../answer-results";

/** The figures of an arm, whatever is not given not known. */
export const figures = (given: Record<string, number>) => armResult.parse(given);

type Shop = { readonly engine: Engine; readonly workspaceId: string; readonly idOf: Readonly<Record<Role, string>> };

/** Callers of every role in a workspace with the sample in it, and hands for tests and their files. */
export function testScene({ engine, workspaceId, idOf }: Shop) {
  const callerOf = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => callerOf(role).experiment;

  /** A test that runs: a commercial primary, felt rushed and regret beside it. */
  const started = async (set: Record<string, unknown> = {}) => {
    const { id: experimentId } = await as("contributor").log({
      workspaceId,
      set: {
        name: "Countdown, gentler",
        useCaseId: "W06",
        hypothesis: "A calmer timer lifts orders and hurries nobody",
        moment: "validate>buy",
        audienceId: "A1",
        channelIds: ["website"],
        plannedPerArm: 4_000,
        minEffectRelative: 0.02,
        startDate: "2026-09-01",
        measures: [measure("M-CONV", "primary"), measure("M-RUSH", "guardrail"), measure("M-REGRET", "guardrail")],
        ...set,
      } as never,
    });
    await as("editor").start({ workspaceId, experimentId, version: 1 });
    return { experimentId, version: 2 };
  };

  const post = async (
    fields: Record<string, string | Blob>,
    { as: role = "contributor" as Role | null, headers = {}, name = "results.csv" } = {},
  ) => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields))
      if (typeof value === "string") body.set(key, value);
      else body.set(key, value, name);
    const request = new Request(`http://127.0.0.1:3000/api/results/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1", ...headers },
    });
    const userId = role === null ? null : idOf[role];
    const response = await answerResults({ engine, userId, ip: "" }, workspaceId, request);
    const told = response.headers.get("content-type")?.includes("json") ? await response.clone().json() : null;
    return { status: response.status, response, body: told as never };
  };
  return { engine, workspaceId, idOf, as, callerOf, started, post };
}

export function measure(metricId: string, role: "primary" | "guardrail" | "other", more: Record<string, unknown> = {}) {
  const unsaid = { margin: null, plannedPerArm: null, expectedResponse: null, baseline: null, spread: null };
  return { metricId, role, type: "proportion" as const, ...unsaid, ...more };
}
