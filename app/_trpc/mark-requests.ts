import type { TRPCLink } from "@trpc/client";
import { tap } from "@trpc/server/observable";
import type { AppRouter } from "@/server/root";
import { forgetOwnRequest, keepOwnRequest } from "./own-requests";

/** Gives every write inside a workspace a key of its own, so that a repeated request takes effect once. */
export const markRequests: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const input = op.input;
    const isUnmarked =
      op.type === "mutation" &&
      typeof input === "object" &&
      input !== null &&
      "workspaceId" in input &&
      !("requestKey" in input);
    if (!isUnmarked) return next(op);
    const requestKey = crypto.randomUUID();
    keepOwnRequest(requestKey);
    // Whether a lost one took effect, nobody here knows.
    return next({ ...op, input: { ...input, requestKey } }).pipe(tap({ error: () => forgetOwnRequest(requestKey) }));
  };
