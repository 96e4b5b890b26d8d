"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { roles } from "@/domain/access";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Section } from "@/ui/page-header";
import { EmptyState, Notice } from "@/ui/states";
import { InvitationsPart } from "./invitations-part";
import { MemberTable } from "./member-table";
import { type MemberRow, membersSentence } from "./member-view";
import { reviewerMay, roleWords } from "./role-words";
import { useMemberActs } from "./use-member-acts";
import { WorkspacePart } from "./workspace-part";

const InviteDialog = comesLater(() => import("./invite-dialog").then((module) => module.InviteDialog));
const RemoveDialog = comesLater(() => import("./remove-dialog").then((module) => module.RemoveDialog));
const TransferDialog = comesLater(() => import("./transfer-dialog").then((module) => module.TransferDialog));

type Doing = { what: "invite" } | { what: "remove" | "transfer"; member: MemberRow };

export function MemberList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.member.list.queryOptions({ workspaceId }));
  const acts = useMemberActs(workspaceId);
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = () => setDoing(null);
  const asItIs = (member: MemberRow) => data.members.find(({ id }) => id === member.id) ?? member;
  const inviting = (
    <Button look="primary" onClick={() => setDoing({ what: "invite" })}>
      Invite someone
    </Button>
  );

  return (
    <>
      <PageHeader title="Members" sentence={membersSentence(data)} actions={data.mayManage && inviting} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 px-7 pb-12 max-lg:px-4">
        {acts.problem && <Notice tone="harm">{acts.problem}</Notice>}
        <MemberTable
          data={data}
          acts={acts}
          onRemove={(member) => setDoing({ what: "remove", member })}
          onTransfer={(member) => setDoing({ what: "transfer", member })}
        />
        {data.mayManage && data.members.length === 1 && data.invitations.length === 0 && (
          <EmptyState
            title="Nobody else is here yet"
            why="A score that three people gave apart from each other is worth more than one."
            example="Noor Patel from the agency, as a viewer: reads everything, changes nothing."
            action={<Button onClick={() => setDoing({ what: "invite" })}>Invite the first person</Button>}
          />
        )}
        {data.mayManage && <InvitationsPart workspaceId={workspaceId} data={data} />}
        <Section title="What each role may do">
          <dl className="grid max-w-[78ch] gap-1.5">
            {[...roles.map((role) => roleWords[role]), { name: "Reviewer", may: reviewerMay }].map(({ name, may }) => (
              <div key={name} className="flex gap-4">
                <dt className="w-28 shrink-0 font-medium">{name}</dt>
                <dd className="text-ink-2">{may}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {data.mayManage && <WorkspacePart workspaceId={workspaceId} data={data} />}
      </div>
      {doing?.what === "invite" && (
        <InviteDialog workspaceId={workspaceId} mayMakeOwners={data.isOwner} mail={data.mail} onClose={done} />
      )}
      {doing?.what === "remove" && (
        <RemoveDialog
          workspaceId={workspaceId}
          member={asItIs(doing.member)}
          isMe={doing.member.id === data.me}
          onClose={done}
        />
      )}
      {doing?.what === "transfer" && (
        <TransferDialog
          workspaceId={workspaceId}
          workspaceName={data.workspace.name}
          member={asItIs(doing.member)}
          onClose={done}
        />
      )}
    </>
  );
}
