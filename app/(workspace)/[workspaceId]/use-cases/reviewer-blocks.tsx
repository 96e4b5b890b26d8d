import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { ShellContext } from "../shell-context";

/** Beside the name of what a reviewer keeps from going live. */
export function ReviewerBlocks({ useCaseId }: { useCaseId: string }) {
  const trpc = useTRPC();
  const workspaceId = useContext(ShellContext)?.id ?? "";
  const { data: blocked } = useQuery({
    ...trpc.signOff.blocked.queryOptions({ workspaceId }),
    enabled: workspaceId !== "",
  });
  const block = blocked?.find((each) => each.useCaseId === useCaseId);
  if (!block) return null;
  return (
    <span title={`${block.by}: ${block.reason}`} className="shrink-0 text-11 font-semibold whitespace-nowrap text-harm">
      Reviewer blocks
    </span>
  );
}
