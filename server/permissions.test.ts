import { expect, test } from "vitest";
import { z } from "zod";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { allows, roles } from "@/domain/access";
import { appRouter, createCaller } from "./root";
import type { Meta } from "./trpc";

type Definition = { type: string; meta?: Meta; inputs: z.ZodType[] };
type Procedure = { _def: Definition };

/** Every procedure of the router, by its path: the tests below are made from this list and nothing else. */
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, { _def }]) => ({ path, ..._def, permission: _def.meta!.permission }),
);
const inWorkspace = procedures.filter(
  ({ permission }) => permission !== "public" && permission !== "signedIn" && permission !== "share",
);

/** A value that a schema accepts, so that what is refused is refused for the role and not for the input. */
function valueFor(schema: unknown, given: Record<string, unknown>): unknown {
  const json = schema as {
    type?: string;
    enum?: unknown[];
    const?: unknown;
    properties?: Record<string, unknown>;
    required?: string[];
    items?: unknown;
    anyOf?: unknown[];
    minimum?: number;
    minLength?: number;
    format?: string;
    pattern?: string;
  };
  if (json.anyOf) return valueFor(json.anyOf[0], given);
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  if (json.type === "object") {
    return Object.fromEntries(
      Object.entries(json.properties ?? {})
        .filter(([key]) => key in given || json.required?.includes(key))
        .map(([key, value]) => [key, key in given ? given[key] : valueFor(value, {})]),
    );
  }
  if (json.type === "array") return [];
  if (json.type === "integer" || json.type === "number") return Math.max(json.minimum ?? 0, 1);
  if (json.type === "boolean") return false;
  if (json.type === "null") return null;
  if (json.format === "date") return "2026-11-21";
  if (json.format === "email") return "someone@else.test";
  if (json.pattern?.includes("Q[1-4]")) return "2027-Q1";
  if (json.pattern?.includes("(0[1-9]|1[0-2])")) return "2026-11";
  return "unknown-id";
}

const inputOf = (procedure: Definition, given: Record<string, unknown>) =>
  valueFor(z.toJSONSchema(procedure.inputs.at(-1)!, { io: "input", unrepresentable: "any" }), given) as object;

async function call(caller: ReturnType<typeof createCaller>, path: string, input: unknown): Promise<string> {
  const target = path.split(".").reduce((at, key) => (at as never)[key], caller as unknown) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    await target(input);
    return "OK";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** What a person keeps for themselves of a workspace: it changes nothing that anybody else sees, so viewers may. */
const personal = new Set([
  "audit.visited",
  "live.here",
  "metric.putAside",
  "metric.bringBack",
  "talk.follow",
  "talk.mark",
  "talk.markAll",
]);

/** Where nothing is written, one workspace serves all: each takes a tenth of a second to make. */
function once(make: () => ReturnType<typeof addWorkspace>) {
  let made: ReturnType<typeof addWorkspace> | undefined;
  return () => (made ??= make());
}
const sampleToRead = once(async () => addWorkspace(await testEngine(), larkmere(), "owner"));
const emptyToRead = once(async () => addWorkspace(await testEngine(), undefined, "owner"));

test("every procedure says who may call it, and few are open to anybody", () => {
  expect(procedures.length).toBeGreaterThan(20);
  for (const { path, permission, type, meta } of procedures) {
    expect(["view", "contribute", "edit", "manage", "own", "review", "share", "signedIn", "public"], path).toContain(
      permission,
    );
    if (permission === "public") expect(meta?.reason, path).toMatch(/\w+/);
    if (type === "mutation" && !personal.has(path)) expect(permission, `${path} changes something`).not.toBe("view");
  }
  expect(
    procedures
      .filter(({ permission }) => permission === "public")
      .map(({ path }) => path)
      .sort(),
  ).toEqual(["account.entrance", "account.invitation", "account.join", "account.setUp"]);
  expect(procedures.flatMap(({ path, permission }) => (permission === "share" ? [path] : []))).toEqual(["deck.shared"]);
});

test.each(inWorkspace)(
  "$path refuses everybody below $permission, strangers, and the signed-out",
  async (procedure) => {
    const engine = await testEngine();
    const isRead = procedure.type === "query";
    const { workspaceId, idOf } = await (isRead ? sampleToRead() : addWorkspace(engine, larkmere(), "owner"));
    const stranger = await addUser(engine);
    const as = (userId: string | null) => createCaller({ engine, userId, ip: "" });
    const input = inputOf(procedure, { workspaceId });

    expect(await call(as(null), procedure.path, input)).toBe("UNAUTHORIZED");
    expect(await call(as(stranger.id), procedure.path, input)).toBe("NOT_FOUND");
    for (const role of roles) {
      const answer = await call(as(idOf[role]), procedure.path, input);
      // To review is a capability beside the role: here the owner has it.
      const may = procedure.permission === "review" ? role === "owner" : allows(role, procedure.permission as never);
      if (may) expect(answer, role).not.toBe("FORBIDDEN");
      else expect(answer, role).toBe("FORBIDDEN");
      expect(answer, role).not.toBe("INTERNAL_SERVER_ERROR");
    }
  },
);

test.each(inWorkspace)("$path treats an id of another workspace as one that does not exist", async (procedure) => {
  const engine = await testEngine();
  const mine = await emptyToRead();
  const caller = createCaller({ engine, userId: mine.idOf.owner, ip: "" });
  const ids = Object.keys(
    (z.toJSONSchema(procedure.inputs.at(-1)!, { io: "input", unrepresentable: "any" }) as { properties: object })
      .properties,
  ).filter((key) => /Id$/.test(key) && key !== "workspaceId");

  for (const key of ids) {
    const other = await sampleToRead();
    const foreign: Record<string, string> = {
      userId: other.idOf.editor,
      useCaseId: "W01",
      initiativeId: "R01",
      experimentId: "T1",
      outcomeId: "O1",
      businessObjectiveId: "BO1",
      customerObjectiveId: "CO1",
      roundId: "SR1",
      subjectId: "W01",
      scorerId: "U1",
      audienceId: "A1",
      messageId: "G1",
      pitfallId: "P02",
      returnId: "F1",
      waveId: "S1",
      instrumentId: "Q-NONE",
      learningId: "K1",
      holdoutId: "H1",
      reviewId: "V1",
      deciderId: "U1",
      markId: "E1",
      objectiveId: "BO1",
      alertId: "paradox:2026-07",
      deckId: "DK1",
      shareId: "DS1",
      ownerId: "U1",
    };
    const given = (value: string) => inputOf(procedure, { workspaceId: mine.workspaceId, [key]: value });
    const foreignAnswer = await call(caller, procedure.path, given(foreign[key] ?? "O1"));
    const missingAnswer = await call(caller, procedure.path, given("does-not-exist"));
    expect(foreignAnswer, key).toBe(missingAnswer);
    expect(foreignAnswer, key).not.toBe("OK");
  }
});

test.each(inWorkspace)(
  "$path answers an input without a workspace, or too deep, as a bad request",
  async (procedure) => {
    const engine = await testEngine();
    const { idOf } = await emptyToRead();
    const caller = createCaller({ engine, userId: idOf.owner, ip: "" });
    const deep = Array.from({ length: 5_000 }).reduce<unknown>((inner) => [inner], 1);
    expect(await call(caller, procedure.path, {})).toBe("BAD_REQUEST");
    expect(await call(caller, procedure.path, null)).toBe("BAD_REQUEST");
    expect(await call(caller, procedure.path, { workspaceId: "w", deep })).toBe("UNPROCESSABLE_CONTENT");
  },
);

test.each(procedures)("$path refuses a field it does not know", async (procedure) => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await emptyToRead();
  const caller = createCaller({ engine, userId: idOf.owner, ip: "" });
  const input = { ...inputOf(procedure, { workspaceId }), role2: "owner" };
  expect(await call(caller, procedure.path, input)).toBe("BAD_REQUEST");
});
