import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { planRuns } from "@/db/schema";
import type { World } from "./world";

/** What was begun by somebody let in goes on by itself, and is not the doing of whoever asks next. */
export async function nothingRuns({ engine }: World): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await engine.db.$count(planRuns, eq(planRuns.status, "running"))) === 0) return;
    await pause(100);
  }
}
