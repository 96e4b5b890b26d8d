import { useQuery } from "@tanstack/react-query";
import { Ban } from "lucide-react";
import { useContext } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { ShellContext } from "../shell-context";

/** Beside the name of what a reviewer keeps from going live; as a sign alone where the name needs the room. */
export function ReviewerBlocks({ useCaseId, isSign = false }: { useCaseId: string; isSign?: boolean }) {
  const trpc = useTRPC();
  const workspaceId = useContext(ShellContext)?.id ?? "";
  const { data: blocked } = useQuery({
    ...trpc.signOff.blocked.queryOptions({ workspaceId }),
    enabled: workspaceId !== "",
  });
  const block = blocked?.find((each) => each.useCaseId === useCaseId);
  if (!block) return null;
  const told = `A reviewer blocks it. ${block.by}: ${block.reason}`;
  if (isSign)
    return (
      <span role="img" aria-label={told} title={told} className="ml-auto shrink-0 text-harm">
        <Ban aria-hidden size={14} />
      </span>
    );
  return (
    <span title={told} className="shrink-0 text-11 font-semibold whitespace-nowrap text-harm">
      Reviewer blocks
    </span>
  );
}
