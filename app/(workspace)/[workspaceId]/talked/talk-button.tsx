"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button, type ButtonLook } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import type { About } from "./talk-view";
import { useAskedTalk } from "./use-asked-talk";
import { useFocusBack } from "./use-focus-back";

const TalkDrawer = comesLater(() => import("./talk-drawer").then((module) => module.TalkDrawer));

type Props = About & {
  workspaceId: string;
  /** What it is called. */
  name: string;
  /** One of many on its screen: who hears the page is told which. */
  inList?: boolean;
  look?: ButtonLook;
  className?: string;
};

/** "Comments (3)": opens what people say about a thing. One question for all things of a kind. */
export function TalkButton({ workspaceId, subjectKind, subjectId, name, inList, look = "outline", className }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.talk.counts.queryOptions({ workspaceId, subjectKind }));
  const { open, show, close } = useAskedTalk({ subjectKind, subjectId });
  // Where the address opened it, nothing had the focus before.
  const button = useFocusBack(open !== null);
  const total = data?.counts[subjectId]?.total ?? 0;
  const said = total === 0 ? "Comments" : `Comments (${total})`;
  return (
    <>
      <Button
        ref={button}
        look={look}
        className={className}
        aria-haspopup="dialog"
        aria-label={inList ? `${said}: ${name}` : undefined}
        onClick={show}
      >
        {said}
      </Button>
      {open && (
        <TalkDrawer
          workspaceId={workspaceId}
          subjectKind={subjectKind}
          subjectId={subjectId}
          name={name}
          place={null}
          threadId={open.threadId}
          onClose={close}
        />
      )}
    </>
  );
}
