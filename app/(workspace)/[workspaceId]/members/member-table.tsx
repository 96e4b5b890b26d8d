"use client";

import { type Role, roles } from "@/domain/access";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { Avatar } from "@/ui/marks";
import { Select } from "@/ui/select";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { MemberRow, MemberView } from "./member-view";
import { roleWords } from "./role-words";
import type { useMemberActs } from "./use-member-acts";

type Props = {
  data: MemberView;
  acts: ReturnType<typeof useMemberActs>;
  onRemove: (member: MemberRow) => void;
  onTransfer: (member: MemberRow) => void;
};

/** Who is here, in which role; what is refused is not offered. */
export function MemberTable({ data, acts, onRemove, onTransfer }: Props) {
  const { mayManage, isOwner, me } = data;
  const owners = data.members.filter(({ role }) => role === "owner").length;
  return (
    <TableFrame label="Members">
      <table className="w-full min-w-[600px]">
        <thead>
          <tr>
            <Head>Person</Head>
            <Head>Role</Head>
            <Head>Reviews</Head>
            {mayManage && <Head>Second factor</Head>}
            {mayManage && (
              <Head>
                <span className="sr-only">Acts</span>
              </Head>
            )}
          </tr>
        </thead>
        <tbody>
          {data.members.map((member) => {
            const mayChange = mayManage && (isOwner || member.role !== "owner");
            const isLastOwner = member.role === "owner" && owners === 1;
            return (
              <tr key={member.id}>
                <Cell>
                  <span className="flex min-w-0 items-center gap-2">
                    <Avatar name={member.name} />
                    <span className="min-w-0">
                      <span className="block wrap-anywhere">
                        <span className="font-medium">{member.name}</span>
                        {member.id === me && <span className="text-ink-3"> · you</span>}
                      </span>
                      <span className="block text-12 wrap-anywhere text-ink-2">{member.email}</span>
                    </span>
                  </span>
                </Cell>
                <Cell className="w-40">
                  {mayChange && !isLastOwner ? (
                    <Select
                      label={`Role of ${member.name}`}
                      labelHidden
                      value={member.role}
                      choices={roles
                        .filter((role) => isOwner || role !== "owner")
                        .map((role) => ({ value: role, label: roleWords[role].name }))}
                      onChange={(event) => acts.role(member, event.target.value as Role)}
                    />
                  ) : (
                    <>
                      {roleWords[member.role].name}
                      {isLastOwner && mayManage && <span className="block text-12 text-ink-3">the only one</span>}
                    </>
                  )}
                </Cell>
                <Cell className="w-32">
                  {mayChange ? (
                    <Checkbox
                      label="Reviewer"
                      aria-label={`Reviewer: ${member.name}`}
                      checked={member.mayReview}
                      onChange={(event) => acts.reviewer(member, event.target.checked)}
                    />
                  ) : member.mayReview ? (
                    "Reviewer"
                  ) : (
                    <span className="text-ink-3">–</span>
                  )}
                </Cell>
                {mayManage && (
                  <Cell className={member.secondFactor ? "text-ink-2" : "text-ink-3"}>
                    {member.secondFactor ? "On" : "None yet"}
                  </Cell>
                )}
                {mayManage && (
                  <Cell className="text-right whitespace-nowrap">
                    {isOwner && member.role !== "owner" && (
                      <Button look="quiet" onClick={() => onTransfer(member)}>
                        Give ownership<span className="sr-only"> to {member.name}</span>
                      </Button>
                    )}
                    {mayChange && !isLastOwner && (
                      <Button look="quiet" onClick={() => onRemove(member)}>
                        {member.id === me ? "Leave" : "Remove"}
                        {member.id !== me && <span className="sr-only"> {member.name}</span>}
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
  );
}
