"use client";

import { type Role, roles } from "@/domain/access";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { classNames } from "@/ui/class-names";
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

/** On a phone a row is a person with their role beneath: no line between what belongs together. */
const inList = "max-sm:border-b-0";

/** Who is here, in which role; what is refused is not offered. */
export function MemberTable({ data, acts, onRemove, onTransfer }: Props) {
  const { mayManage, isOwner, me } = data;
  const owners = data.members.filter(({ role }) => role === "owner").length;
  return (
    <TableFrame label="Members">
      <table className="w-full min-w-[640px] max-sm:block max-sm:min-w-0">
        <thead className="max-sm:hidden">
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
        <tbody className="max-sm:block">
          {data.members.map((member) => {
            const mayChange = mayManage && (isOwner || member.role !== "owner");
            const isLastOwner = member.role === "owner" && owners === 1;
            return (
              <tr
                key={member.id}
                className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:border-b max-sm:border-hairline max-sm:py-1.5"
              >
                <Cell className={`${inList} max-sm:col-span-2`}>
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
                <Cell className={`w-40 ${inList} max-sm:w-auto`}>
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
                <Cell className={`w-32 ${inList} max-sm:w-auto`}>
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
                  <Cell className={classNames(inList, member.secondFactor ? "text-ink-2" : "text-ink-3")}>
                    <span className="max-sm:hidden">{member.secondFactor ? "On" : "None yet"}</span>
                    <span className="text-12 sm:hidden">
                      {member.secondFactor ? "Second factor on" : "No second factor yet"}
                    </span>
                  </Cell>
                )}
                {mayManage && (
                  <Cell className={`text-right whitespace-nowrap ${inList} max-sm:px-0`}>
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
