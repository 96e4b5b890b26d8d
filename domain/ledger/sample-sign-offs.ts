import { z } from "zod";
import content from "@/content/sample_sign_offs.json";
import { oneOf } from "../enums";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { id, words } from "../fields";
import { type SignOff, signOffVerdicts } from "./sign-off";

/** Sign-offs as they ship. */
export const sampleSignOffs = z.strictObject({
  note: z.string(),
  signOffs: z.array(z.strictObject({ useCaseId: id, verdict: oneOf(signOffVerdicts), reason: words(1_000) })),
});

/**
 * What was signed off and blocked in the sample workspace, by whoever founds it: nobody else has an account there yet.
 * What is about a use case that the file does not hold is left out.
 *
 * @param now milliseconds since 1970
 */
export function sampleSignOffsOf(
  { useCases }: Pick<WorkspaceFile, "useCases">,
  { reviewerId, now }: { reviewerId: string; now: number },
): Omit<SignOff, "id">[] {
  const held = new Set(useCases.map((each) => each.id));
  return sampleSignOffs
    .parse(content)
    .signOffs.filter(({ useCaseId }) => held.has(useCaseId))
    .map((said) => ({ ...said, reviewerId, at: now }));
}
