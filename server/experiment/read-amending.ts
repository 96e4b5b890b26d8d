import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { amendmentSentence } from "@/domain/experiments/amendment-sentence";
import type { TestEdits } from "@/domain/experiments/test-edits";
import { edited } from "./edit";
import { contextOf } from "./read-context";
import { thingOf } from "./read-readout";

/** What an amendment would say of the plan, before anything is stored; or why it cannot be. */
export async function readAmending(ws: Workspace, asked: { experimentId: string; set: TestEdits }) {
  const context = await contextOf(ws);
  const found = await edited(ws, { ...asked, version: 0 }).catch((error: unknown) => {
    if (error instanceof AttuneError && error.code === "invalid") return error.message;
    throw error;
  });
  if (typeof found === "string") return { refusal: found, changes: [] };
  const { after, changes } = found;
  return {
    refusal: null,
    changes: changes.map((change) => ({
      ...{ field: change.field, of: change.of, invalidates: change.invalidates },
      sentence: amendmentSentence(change, (of) => thingOf(of, after, context)),
    })),
  };
}
