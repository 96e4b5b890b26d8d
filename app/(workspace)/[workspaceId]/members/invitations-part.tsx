"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import type { MemberView } from "./member-view";
import { roleWords } from "./role-words";

const LinkDialog = comesLater(() => import("./link-dialog").then((module) => module.LinkDialog));

/** Who was asked in and has not come yet; a lost link is replaced, a wrong one withdrawn. */
export function InvitationsPart({ workspaceId, data }: { workspaceId: string; data: MemberView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [shown, setShown] = useState<{ secret: string; mailed: boolean } | null>(null);
  const refresh = { onSettled: () => cache.invalidateQueries(trpc.member.list.queryFilter({ workspaceId })) };
  const renew = useMutation(trpc.member.renew.mutationOptions({ ...refresh, onSuccess: (made) => setShown(made) }));
  const withdraw = useMutation(
    trpc.member.withdraw.mutationOptions({
      ...refresh,
      onSuccess: () => tell("Withdrawn: the link opens nothing now"),
    }),
  );
  const problem = renew.error ?? withdraw.error;
  if (data.invitations.length === 0 && !problem && !shown) return null;
  return (
    <Section title="Open invitations" aside="Each link works once and for seven days.">
      {problem && <Notice tone="harm">{problem.message}</Notice>}
      <ul>
        {data.invitations.map(({ id, email, role, by, expiresAt, hasRunOut }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-t border-hairline py-1.5">
            <span className="min-w-0 wrap-anywhere">
              {email}{" "}
              <span className="text-ink-3">
                as {roleWords[role].name.toLowerCase()}, asked by {by};{" "}
                {hasRunOut ? "the link has run out" : `good until ${momentInWords(expiresAt)}`}
              </span>
            </span>
            <span className="flex gap-1">
              {(data.isOwner || role !== "owner") && (
                <Button
                  look="quiet"
                  busy={renew.isPending}
                  onClick={() => renew.mutate({ workspaceId, invitationId: id })}
                >
                  New link<span className="sr-only"> for {email}</span>
                </Button>
              )}
              <Button
                look="quiet"
                busy={withdraw.isPending}
                onClick={() => withdraw.mutate({ workspaceId, invitationId: id })}
              >
                Withdraw<span className="sr-only"> the invitation of {email}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {shown && <LinkDialog {...shown} onClose={() => setShown(null)} />}
    </Section>
  );
}
