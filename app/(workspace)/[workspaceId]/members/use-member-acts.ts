import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Role } from "@/domain/access";
import { useTell } from "@/ui/toast";
import type { MemberRow } from "./member-view";
import { roleWords } from "./role-words";

type Failure = { message: string; data?: { code?: string } | null | undefined };

/** What managers do to members. Whoever was faster is shown, with what was wanted said beside it. */
export function useMemberActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = { onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })) };
  const changeRole = useMutation(trpc.member.changeRole.mutationOptions(refresh));
  const setReviewer = useMutation(trpc.member.setReviewer.mutationOptions(refresh));
  const failed = (wanted: string) => (error: Failure) =>
    setProblem(
      error.data?.code === "CONFLICT"
        ? `Somebody else changed the members meanwhile; the list shows theirs now. You wanted: ${wanted}. Do it again, or leave it.`
        : error.message,
    );
  const role = (member: MemberRow, to: Role, version = member.version, isUndo = false): void => {
    setProblem(null);
    const wanted = `${member.name} as ${roleWords[to].name.toLowerCase()}`;
    changeRole.mutate(
      { workspaceId, userId: member.id, role: to, version },
      {
        onSuccess: (stored) =>
          tell(
            `${member.name} is now ${roleWords[to].name.toLowerCase()}`,
            isUndo ? {} : { undo: () => role(member, member.role, stored.version, true) },
          ),
        onError: failed(wanted),
      },
    );
  };
  const reviewer = (member: MemberRow, mayReview: boolean, version = member.version, isUndo = false): void => {
    setProblem(null);
    setReviewer.mutate(
      { workspaceId, userId: member.id, mayReview, version },
      {
        onSuccess: (stored) =>
          tell(
            mayReview ? `${member.name} can sign off and block now` : `${member.name} no longer signs off`,
            isUndo ? {} : { undo: () => reviewer(member, !mayReview, stored.version, true) },
          ),
        onError: failed(mayReview ? `${member.name} as a reviewer` : `${member.name} as no reviewer`),
      },
    );
  };
  return { role, reviewer, problem, busy: changeRole.isPending || setReviewer.isPending };
}
