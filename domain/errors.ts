/**
 * The complete list of ways a request may fail on purpose.
 *
 * An outcome a person can act on is data and is returned. An `AttuneError` is thrown only when the
 * caller must not go on; its message is a sentence fit for the screen.
 */
export const errorCodes = [
  "not_found",
  "forbidden",
  "signed_out",
  "second_factor",
  "stale",
  "invalid",
  "too_many",
  "already_done",
  "in_progress",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export class AttuneError extends Error {
  override readonly name = "AttuneError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** After how many seconds trying again makes sense, where that is known. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}
