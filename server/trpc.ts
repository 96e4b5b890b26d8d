import { createHash, randomUUID } from "node:crypto";
import { initTRPC, TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { z } from "zod";
import { answerTo } from "@/db/answered-request";
import type { Engine } from "@/db/engine";
import { enterWorkspace } from "@/db/workspace";
import type { Access } from "@/domain/access";
import { secret } from "@/domain/accounts";
import { AttuneError, type ErrorCode } from "@/domain/errors";
import { id, maybe } from "@/domain/fields";
import { withoutKept } from "./answer-text";
import { enterShare } from "./deck/enter-share";
import { fieldProblem } from "./field-problem";
import { withNextStep } from "./next-step";
import { unlessDatabase } from "./unless-database";

export type Context = {
  engine: Engine;
  userId: string | null;
  /** Which of their sessions asks; a test that signs nobody in has none. */
  sessionId?: string | null;
  ip: string;
};

/** What a procedure asks of whoever calls it; read by the test that tries every procedure with every role. */
export type Meta = { permission: Access | "share" | "signedIn" | "public"; reason?: string };

const httpNames: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  signed_out: "UNAUTHORIZED",
  second_factor: "PRECONDITION_FAILED",
  stale: "CONFLICT",
  invalid: "UNPROCESSABLE_CONTENT",
  too_many: "TOO_MANY_REQUESTS",
  already_done: "CONFLICT",
  in_progress: "CONFLICT",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** Nothing is changed on the way; what was worked out for many is written as text only once. */
const asItIs = (value: unknown) => value;
const answersAsTheyAre = {
  input: { serialize: asItIs, deserialize: asItIs },
  output: { serialize: withoutKept, deserialize: asItIs },
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: answersAsTheyAre,
    defaultMeta: { permission: "public" },
    errorFormatter: ({ shape, error, path }) => {
      const told = tell(error, path);
      return {
        ...shape,
        message: told.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...told },
      };
    },
  });

type Told = { message: string; reason: ErrorCode | null; field: string | null; reference: string | null };

/** What the screen may know of a failure. The rest goes to the log, under the reference the screen shows. */
function tell(error: TRPCError, path: string | undefined): Told {
  if (error.cause instanceof AttuneError) {
    return { message: withNextStep(error.cause), reason: error.cause.code, field: null, reference: null };
  }
  if (error.cause instanceof z.ZodError) {
    return { ...fieldProblem(error.cause.issues), reason: "invalid", reference: null };
  }
  if (error.code !== "INTERNAL_SERVER_ERROR") {
    return { message: error.message, reason: null, field: null, reference: null };
  }
  const reference = randomUUID().slice(0, 8);
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), reference, path, error: error.cause?.stack ?? error.message })}\n`,
  );
  return {
    message: `Something went wrong on our side (reference ${reference}). Nothing was changed.`,
    reason: null,
    field: null,
    reference,
  };
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** An error that has a sentence for the screen, as what it is called over HTTP; null for one that nobody expected. */
function translatedError(error: unknown): TRPCError | null {
  const cause = unlessDatabase(error);
  return cause instanceof AttuneError
    ? new TRPCError({ code: httpNames[cause.code], message: cause.message, cause })
    : null;
}

/** Who asks cannot be told while the database does not answer; that is no fault of the request. */
export const contextOrRefusal = (asked: Promise<Context>): Promise<Context> =>
  asked.catch((error: unknown) => {
    throw translatedError(error) ?? error;
  });

const translated = t.procedure.use(async ({ next }) => {
  const result = await next();
  const told = result.ok ? null : translatedError(result.error.cause);
  if (told !== null) throw told;
  return result;
});

type Shape = Record<string, z.ZodType>;
const place = z.object({ workspaceId: id, requestKey: z.uuid().optional() });

/** Every field a workspace procedure may be sent: its own, the workspace, and the mark that makes a retry harmless. */
const inWorkspace = <S extends Shape>(shape: S) =>
  z.strictObject({ workspaceId: id, requestKey: z.uuid().optional(), ...shape });

/** Deeper than any form of ours; what parses and hashes an input walks it by calling itself. */
const mostDepth = 32;

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(depth - 1, part));
}

/** Readers of records leave this name out without a word: what was sent would be acknowledged and not stored. */
function namesPrototype(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(namesPrototype);
}

function hashOf(path: string, raw: unknown): string {
  const { requestKey: _key, ...body } = raw as Record<string, unknown>;
  return createHash("sha256")
    .update(`${path} ${JSON.stringify(body)}`)
    .digest("hex");
}

function workspaceDoor<A extends Access>(access: A) {
  return translated.meta({ permission: access }).use(async ({ ctx, getRawInput, next, path, type }) => {
    if (!ctx.userId) throw new AttuneError("signed_out", "Sign in to go on.");
    const raw = await getRawInput();
    if (isDeeperThan(mostDepth, raw)) throw new AttuneError("invalid", "This is nested too deeply to be read.");
    if (namesPrototype(raw)) throw new AttuneError("invalid", "“__proto__” cannot be a name here. Choose another.");
    const given = place.safeParse(raw);
    if (!given.success)
      throw new TRPCError({ code: "BAD_REQUEST", message: "Name the workspace.", cause: given.error });
    const { workspaceId, requestKey } = given.data;
    const request = type === "mutation" && requestKey ? { key: requestKey, bodyHash: hashOf(path, raw) } : null;

    const workspace = await enterWorkspace(ctx.engine, { workspaceId, userId: ctx.userId, request }, access);
    const known = request && (await answerTo(workspace, request));
    if (known) return { ok: true as const, data: known.answer, marker: undefined as never };

    const result = await next({ ctx: { workspace } });
    if (!result.ok && request) {
      // The same request may have arrived twice at once; then both get the one answer, whatever the later one met.
      const meanwhile = await answerTo(workspace, request);
      if (meanwhile) return { ok: true as const, data: meanwhile.answer, marker: undefined as never };
    }
    return result;
  });
}

const doors = {
  view: workspaceDoor("view"),
  contribute: workspaceDoor("contribute"),
  edit: workspaceDoor("edit"),
  manage: workspaceDoor("manage"),
  own: workspaceDoor("own"),
  review: workspaceDoor("review"),
};

/* The only doors. Each proves membership, hands the procedure a `Workspace`, and takes exactly the fields it names. */
export const viewerProcedure = <S extends Shape>(shape: S) => doors.view.input(inWorkspace(shape));
export const contributorProcedure = <S extends Shape>(shape: S) => doors.contribute.input(inWorkspace(shape));
export const editorProcedure = <S extends Shape>(shape: S) => doors.edit.input(inWorkspace(shape));
export const managerProcedure = <S extends Shape>(shape: S) => doors.manage.input(inWorkspace(shape));
export const ownerProcedure = <S extends Shape>(shape: S) => doors.own.input(inWorkspace(shape));
/** For reviewers for privacy and customer experience, whatever their role. */
export const reviewerProcedure = <S extends Shape>(shape: S) => doors.review.input(inWorkspace(shape));

/** For a signed-in person outside any workspace. */
export const signedInProcedure = <S extends Shape>(shape: S) =>
  translated
    .meta({ permission: "signedIn" })
    .use(({ ctx, next }) => {
      if (!ctx.userId) throw new AttuneError("signed_out", "Sign in to go on.");
      return next({ ctx: { userId: ctx.userId } });
    })
    .input(z.strictObject(shape));

/** For anybody; the reason is read by the test that counts these. */
export const publicProcedure = <S extends Shape>(reason: string, shape: S) =>
  translated.meta({ permission: "public", reason }).input(z.strictObject(shape));

/**
 * For whoever holds the secret of a link, and its passphrase: no role and no member, whoever else they are. What it hands
 * on opens one frozen deck and nothing else; it is null while the passphrase was not said.
 */
export const shareProcedure = <S extends Shape>(shape: S) =>
  translated
    .meta({ permission: "share" })
    .input(z.strictObject({ secret, passphrase: maybe(z.string().max(200, "Use at most 200 characters.")), ...shape }))
    .use(async ({ ctx, input, next }) => {
      const { secret: said, passphrase } = input as unknown as { secret: string; passphrase: string | null };
      return next({ ctx: { share: await enterShare(ctx.engine, { secret: said, passphrase, ip: ctx.ip }) } });
    });
