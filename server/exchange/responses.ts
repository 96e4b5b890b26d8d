import { randomUUID } from "node:crypto";
import { AttuneError, type ErrorCode } from "@/domain/errors";
import { logLine } from "../door/log-line";
import { withNextStep } from "../next-step";
import { unlessDatabase } from "../unless-database";

export const fileTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const statuses: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  signed_out: 401,
  second_factor: 412,
  stale: 409,
  invalid: 422,
  too_many: 429,
  already_done: 409,
  in_progress: 409,
  unavailable: 503,
};

/** A failure as a sentence; what nobody expected goes to the log, under the reference the screen shows. */
export function toldError(thrown: unknown, place: string): Response {
  const error = unlessDatabase(thrown);
  if (error instanceof AttuneError)
    return Response.json(
      { error: { message: withNextStep(error), reason: error.code, reference: null } },
      {
        status: statuses[error.code],
        headers: error.retryAfterSeconds === null ? {} : { "retry-after": String(Math.ceil(error.retryAfterSeconds)) },
      },
    );
  const reference = randomUUID().slice(0, 8);
  logLine("error", `${place} failed`, {
    reference,
    problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  const message = `Something went wrong on our side (reference ${reference}). Nothing was changed.`;
  return Response.json({ error: { message, reason: null, reference } }, { status: 500 });
}
