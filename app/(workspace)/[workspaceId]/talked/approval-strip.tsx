"use client";

import type { ApprovedKind } from "@/domain/talk/subject-words";
import { comesLater } from "@/ui/comes-later";
import { Skeleton } from "@/ui/states";

const Inside = comesLater(
  () => import("./approval-strip-inside").then((module) => module.ApprovalStripInside),
  () => (
    <div className="px-7 pb-2.5 max-lg:px-4">
      <Skeleton className="h-8 w-72 max-w-full" />
    </div>
  ),
);

type Props = { workspaceId: string; subjectKind: ApprovedKind; subjectId: string; name: string };

/** Who approved what is on the screen, of which version, and what changed since; it holds its place while it is read. */
export function ApprovalStrip(props: Props) {
  return <Inside {...props} />;
}
