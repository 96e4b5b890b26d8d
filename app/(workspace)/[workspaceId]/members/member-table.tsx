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
  return (
    <TableFrame label="Members">
      <table className="w-full min-w-[640px]">
        <thead>
          <tr>
            <Head>Name</Head>
            <Head>E-mail</Head>
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
            return (
              <tr key={member.id}>
                <Cell>
                  <span className="flex min-w-0 items-center gap-2 font-medium">
                    <Avatar name={member.name} />
                    <span className="wrap-anywhere">{member.name}</span>
                    {member.id === me && <span className="font-normal text-ink-3">you</span>}
                  </span>
                </Cell>
                <Cell className="wrap-anywhere text-ink-2">{member.email}</Cell>
                <Cell className="w-40">
                  {mayChange ? (
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
                    roleWords[member.role].name
                  )}
                </Cell>
                <Cell className="w-32">
                  {mayChange ? (
                    <Checkbox
                      label={
                        <>
                          Reviewer<span className="sr-only">: {member.name}</span>
                        </>
                      }
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
                    {mayChange && (
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
