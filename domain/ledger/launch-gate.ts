import { z } from "zod";
import { id, instant, maybe, text } from "../fields";

/** What was checked before a use case goes live; the key is the number of the check in the content, from 1. */
export const launchGate = z.strictObject({
  useCaseId: id,
  checks: z.record(z.string().regex(/^\d{1,2}$/), z.strictObject({ passed: z.boolean(), note: maybe(text(500)) })),
  checkedBy: id,
  checkedAt: instant,
});
export type LaunchGate = z.infer<typeof launchGate>;
