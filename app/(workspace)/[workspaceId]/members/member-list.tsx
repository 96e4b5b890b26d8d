"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Role, roles } from "@/domain/access";
import { Button } from "@/ui/button";
import { Avatar } from "@/ui/marks";
import { PageHeader, Section } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { useTell } from "@/ui/toast";
import { roleWords } from "./role-words";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog), { ssr: false });
const RemoveDialog = dynamic(() => import("./remove-dialog").then((module) => module.RemoveDialog), { ssr: false });

type Leaving = { id: string; name: string; version: number };

export function MemberList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const list = trpc.member.list.queryOptions({ workspaceId });
  const { data } = useSuspenseQuery(list);
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const refresh = { onSettled: () => cache.invalidateQueries(list) };
  const changeRole = useMutation(trpc.member.changeRole.mutationOptions(refresh));
  const remove = useMutation(trpc.member.remove.mutationOptions({ ...refresh, onSuccess: () => setLeaving(null) }));
  const withdraw = useMutation(trpc.member.withdraw.mutationOptions(refresh));
  const problem = changeRole.error ?? remove.error ?? withdraw.error;
  const owners = data.members.filter((member) => member.role === "owner").length;

  return (
    <>
      <PageHeader
        title="Members"
        sentence={`${data.members.length} ${data.members.length === 1 ? "person" : "people"} can open this workspace; ${owners === 1 ? "one owns" : `${owners} own`} it.`}
        actions={
          data.mayManage && (
            <Button look="primary" onClick={() => setInviting(true)}>
              Invite someone
            </Button>
          )
        }
      />
      <div className="grid gap-8 px-7 pb-12 max-lg:px-4">
        {problem && <Notice tone="harm">{problem.message}</Notice>}
        <TableFrame label="Members">
          <table className="w-full min-w-[520px]">
            <thead>
              <tr>
                <Head>Name</Head>
                <Head>E-mail</Head>
                <Head>Role</Head>
                {data.mayManage && (
                  <Head>
                    <span className="sr-only">Acts</span>
                  </Head>
                )}
              </tr>
            </thead>
            <tbody>
              {data.members.map((member) => {
                const mayChange = data.mayManage && (data.isOwner || member.role !== "owner");
                return (
                  <tr key={member.id}>
                    <Cell>
                      <span className="flex items-center gap-2 font-medium">
                        <Avatar name={member.name} />
                        {member.name}
                        {member.id === data.me && <span className="font-normal text-ink-3">you</span>}
                      </span>
                    </Cell>
                    <Cell className="text-ink-2">{member.email}</Cell>
                    <Cell className="w-48">
                      {mayChange ? (
                        <Select
                          label={`Role of ${member.name}`}
                          labelHidden
                          value={member.role}
                          choices={roles
                            .filter((role) => data.isOwner || role !== "owner")
                            .map((role) => ({ value: role, label: roleWords[role].name }))}
                          onChange={(event) => {
                            const role = event.target.value as Role;
                            changeRole.mutate(
                              { workspaceId, userId: member.id, role, version: member.version },
                              { onSuccess: () => tell(`${member.name} is now ${roleWords[role].name.toLowerCase()}`) },
                            );
                          }}
                        />
                      ) : (
                        roleWords[member.role].name
                      )}
                    </Cell>
                    {data.mayManage && (
                      <Cell className="text-right">
                        {mayChange && (
                          <Button look="quiet" onClick={() => setLeaving(member)}>
                            Remove
                          </Button>
                        )}
                      </Cell>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableFrame>

        <Section title="What each role may do">
          <dl className="grid max-w-[78ch] gap-1.5">
            {roles.map((role) => (
              <div key={role} className="flex gap-4">
                <dt className="w-28 shrink-0 font-medium">{roleWords[role].name}</dt>
                <dd className="text-ink-2">{roleWords[role].may}</dd>
              </div>
            ))}
          </dl>
        </Section>

        {data.invitations.length > 0 && (
          <Section title="Open invitations" aside="Each link works once and for seven days.">
            <ul>
              {data.invitations.map((invitation) => (
                <li
                  key={invitation.id}
                  className="flex items-center justify-between gap-4 border-t border-hairline py-1.5"
                >
                  <span>
                    {invitation.email}{" "}
                    <span className="text-ink-3">as {roleWords[invitation.role].name.toLowerCase()}</span>
                  </span>
                  <Button look="quiet" onClick={() => withdraw.mutate({ workspaceId, invitationId: invitation.id })}>
                    Withdraw
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      {inviting && (
        <InviteDialog workspaceId={workspaceId} mayMakeOwners={data.isOwner} onClose={() => setInviting(false)} />
      )}
      {leaving && (
        <RemoveDialog
          name={leaving.name}
          busy={remove.isPending}
          onClose={() => setLeaving(null)}
          onRemove={() => remove.mutate({ workspaceId, userId: leaving.id, version: leaving.version })}
        />
      )}
    </>
  );
}
