import { z } from "zod";
import content from "@/content/sample_comments.json";
import { oneOf } from "../enums";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { id, maybe, words } from "../fields";
import { type Comment, subjectKinds } from "./talk";

/** Comments as they ship. */
export const sampleComments = z.strictObject({
  note: z.string(),
  comments: z.array(
    z.strictObject({ id, subjectKind: oneOf(subjectKinds), subjectId: id, place: maybe(id), body: words(4_000) }),
  ),
});

/**
 * What is said in the sample workspace, by whoever founds it: nobody else has an account there yet. What is about a use
 * case that the file does not hold is left out.
 */
export function sampleCommentsOf({ useCases }: Pick<WorkspaceFile, "useCases">, authorId: string): Comment[] {
  const held = new Set(useCases.map((each) => each.id));
  return sampleComments
    .parse(content)
    .comments.filter(({ subjectKind, subjectId }) => subjectKind !== "useCase" || held.has(subjectId))
    .map((said) => ({
      ...said,
      ...{ parentId: null, authorId, mentions: [], editedAt: null, resolvedAt: null, resolvedBy: null },
    }));
}
