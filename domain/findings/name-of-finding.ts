import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { detailWords } from "./detail-words";
import type { Finding } from "./find-findings";
import { type Fix, fixesIn } from "./fix-of";
import { objectNames } from "./object-names";
import { ownersIn } from "./owner-of-finding";
import { placeOfObject } from "./place-of-object";

export type FindingName = {
  /** What it is about, by name; an id that is not in the workspace any more stands for itself. */
  readonly object: string;
  /** The screen of that thing, below the workspace; null where it has none. */
  readonly to: string | null;
  /** Which part of it, with the numbers behind it. */
  readonly detailWords: string | null;
  /** One click to where it is put right. */
  readonly fixAt: Fix | null;
  /** A person of the plan. */
  readonly ownerId: string | null;
};

/**
 * Names findings: the object, the detail, the owner and the way to the fix, all as people read them. Made once
 * for many findings.
 */
export function nameOfFinding(
  derived: DerivedWorkspace,
): (finding: Pick<Finding, "ruleId" | "entityType" | "entityId" | "detail">) => FindingName {
  const names = objectNames(derived);
  const detail = detailWords(derived, names);
  const fixOf = fixesIn(derived.file);
  const ownerOf = ownersIn(derived.file);
  return (finding) => {
    const { entityType, entityId } = finding;
    const name = names(entityType, entityId);
    return {
      object: name ?? entityId,
      to: placeOfObject(entityType, entityId),
      detailWords: detail(finding),
      fixAt: fixOf(finding),
      ownerId: ownerOf(entityType, entityId),
    };
  };
}
