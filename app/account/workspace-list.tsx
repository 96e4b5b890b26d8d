import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";

type Workspaces = inferRouterOutputs<AppRouter>["account"]["me"]["workspaces"];

export function WorkspaceList({ workspaces }: { workspaces: Workspaces }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const reopen = useMutation(
    trpc.workspace.reopen.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.account.pathFilter()),
    }),
  );
  return (
    <Section title="Your workspaces">
      {workspaces.length === 0 && <p className="text-ink-2">None yet. Somebody who owns one can invite you.</p>}
      {reopen.error && <Notice tone="harm">{reopen.error.message}</Notice>}
      <ul>
        {workspaces.map(({ workspaceId, name, role, closedAt }) => (
          <li
            key={workspaceId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">{name}</p>
              <p className="text-12 text-ink-3">
                {closedAt === null ? `You are ${role}.` : `Closed on ${momentInWords(closedAt)}: nobody can open it.`}
              </p>
            </div>
            {closedAt === null ? (
              <Link href={`/${workspaceId}/brief`} className={buttonClass("outline")} aria-label={`Open ${name}`}>
                Open
              </Link>
            ) : (
              <Button
                aria-label={`Open ${name} again`}
                busy={reopen.isPending && reopen.variables.workspaceId === workspaceId}
                onClick={() => reopen.mutate({ workspaceId }, { onSuccess: () => tell(`${name} is open again`) })}
              >
                Open it again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
