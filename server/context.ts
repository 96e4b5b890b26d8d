import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";
import { authOf } from "./accounts/auth";
import type { Context } from "./trpc";

/* Route handlers and pages are bundled apart but share one process: one engine for all. */
const shared = globalThis as { attuneEngine?: Engine };

export const engine = (): Engine => (shared.attuneEngine ??= openEngine());

export async function contextOf(request: Headers): Promise<Context> {
  const session = request.has("cookie") ? await authOf(engine()).api.getSession({ headers: request }) : null;
  return { engine: engine(), userId: session?.user.id ?? null, ip: request.get("x-attune-ip") ?? "unknown" };
}

/** Who is asking for this page; worked out once per request. */
export const pageContext = cache(async (): Promise<Context> => contextOf(await headers()));
