import type { TRPCLink } from "@trpc/client";
import type { AppRouter } from "@/server/root";

/** Gives every write inside a workspace a key of its own, so that a repeated request takes effect once. */
export const markRequests: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const input = op.input;
    const marked =
      op.type === "mutation" &&
      typeof input === "object" &&
      input !== null &&
      "workspaceId" in input &&
      !("requestKey" in input)
        ? { ...op, input: { ...input, requestKey: crypto.randomUUID() } }
        : op;
    return next(marked);
  };
