"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useContext } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { plainSentence } from "@/domain/audit/entry-sentence";
import { BothVersions, type Differing } from "@/ui/both-versions";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { ShellContext } from "../shell-context";

export type OvertakenProps = {
  /** What was stored meanwhile, as the history knows it. */
  of: { kind: string; id: string };
  /** The same for people: "this audience". */
  what: string;
  /** Everything the form asks, as stored now and as typed; without, what they did is told. */
  rows?: readonly Differing[];
  /** The version is of more than the form asks: what they did is told too. */
  isWider?: boolean;
  onTake?: (() => void) | undefined;
  /** Where yours goes on being typed and is not stored at once. */
  onKeep?: (() => void) | undefined;
  /** What can be done now, where it is not to take theirs or to store over it. */
  children?: ReactNode;
};

/** Both versions with both names, and what they did where the form does not show it. */
export function OvertakenInside({ of, what, rows = [], isWider, onTake, onKeep, children }: OvertakenProps) {
  const trpc = useTRPC();
  const shell = useContext(ShellContext);
  const asked = trpc.audit.last.queryOptions(
    { workspaceId: shell?.id ?? "", kind: of.kind, objectId: of.id },
    { staleTime: 0, retry: false },
  );
  const { data: last, isFetching } = useQuery(asked);
  // Said once, with the name, for whoever hears the page.
  if (!last && isFetching) return null;
  const when = last ? instantInWords(last.at) : null;
  const by = !last ? "Somebody else" : last.isMine ? "You, in another window," : last.by;
  const other = last?.isMine ? "what is stored" : "theirs";
  const differs = rows.some(({ theirs, mine }) => theirs !== mine);
  return (
    <BothVersions
      theirs={{ name: last?.isMine ? "You, in another window" : by, state: when ? `stored ${when}` : "stored" }}
      mine={{ name: shell ? `${shell.person.name} (you)` : "You", state: "typed, not stored" }}
      rows={rows}
      actions={
        onTake && (
          <>
            {onKeep && <Button onClick={onKeep}>Go on with mine</Button>}
            <Button onClick={onTake}>Take {other}</Button>
          </>
        )
      }
    >
      <p>
        {by} changed {what} meanwhile{when && (isWider || !differs) && `, ${when}`}. What you entered is kept.{" "}
        {children ??
          (differs
            ? onKeep
              ? `Take ${other}, or go on with yours.`
              : `Take ${other}, or store yours over it.`
            : "Nothing in this form differs from it.")}
      </p>
      {last && (isWider || !differs) && <WhatTheyDid said={plainSentence(last.parts)} lines={last.lines} />}
    </BothVersions>
  );
}

function WhatTheyDid({ said, lines }: { said: string; lines: readonly string[] }) {
  return (
    <ul className="mt-1 grid gap-0.5 text-ink">
      {(lines.length > 0 ? lines : [`${said.charAt(0).toUpperCase()}${said.slice(1)}`]).map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}
