import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";
import { currentSession } from "./accounts/current-session";
import type { Context } from "./trpc";

/* Route handlers and pages are bundled apart but share one process: one engine for all. */
const shared = globalThis as { attuneEngine?: Engine };

export const engine = (): Engine => (shared.attuneEngine ??= openEngine());

export async function contextOf(request: Headers): Promise<Context> {
  const session = await currentSession(engine(), request);
  return {
    engine: engine(),
    userId: session?.userId ?? null,
    sessionId: session?.sessionId ?? null,
    ip: request.get("x-attune-ip") ?? "unknown",
  };
}

/** Who is asking for this page; worked out once per request. */
export const pageContext = cache(async (): Promise<Context> => contextOf(await headers()));
