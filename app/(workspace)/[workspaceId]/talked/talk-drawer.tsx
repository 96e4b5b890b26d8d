"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { keyOfSubject } from "@/domain/talk/subject-words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Notice, Skeleton } from "@/ui/states";
import { CommentForm } from "./comment-form";
import type { About, Talk } from "./talk-view";
import { ThreadPart } from "./thread-part";
import { useTalkActs } from "./use-talk-acts";

type Props = About & {
  workspaceId: string;
  name: string;
  /** A cell of its scores, or null for the whole. */
  place: string | null;
  /** One thread alone, as a link asked for it. */
  threadId: string | null;
  onClose: () => void;
};

/** What people say about a thing: threads, the newest first, with a place to write. Closing keeps what is typed. */
export function TalkDrawer({ workspaceId, subjectKind, subjectId, name, place, threadId, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const about = { subjectKind, subjectId };
  const [alone, setAlone] = useState(threadId);
  const [open, setOpen] = useState(false);
  const acts = useTalkActs(workspaceId, about);
  const asked = { workspaceId, ...about, place, threadId: alone, open };
  // Not its own infinite query: that sends more than the procedure takes.
  const pages = useInfiniteQuery({
    queryKey: [...trpc.talk.threads.queryKey(asked), "pages"],
    queryFn: ({ pageParam }) => client.talk.threads.query({ ...asked, cursor: pageParam }),
    initialPageParam: null as Talk["next"],
    getNextPageParam: ({ next }) => next,
  });
  const { data, error } = pages;
  const first = data?.pages[0];
  const threads = data?.pages.flatMap((page) => page.threads) ?? [];
  const { error: refusal, variables } = acts.adding;
  return (
    <Drawer
      open
      onOpenChange={(wanted) => !wanted && onClose()}
      title="Comments"
      description={`${first?.placeWords ? `${first.placeWords}, ` : ""}${name.replace(/\.$/, "")}. Times in UTC.`}
    >
      {error && !first ? (
        <ErrorState
          title="This cannot be shown"
          what={error.message}
          reference={null}
          action={alone !== null && <Button onClick={() => setAlone(null)}>Show all comments</Button>}
        />
      ) : !first ? (
        <div className="grid gap-3">
          <Skeleton className="h-8 w-40" />
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              aria-pressed={first.follows}
              title={first.follows ? "You hear of comments and changes." : "Hear of comments and changes."}
              onClick={() => acts.follow(!first.follows)}
            >
              {first.follows ? "Following" : "Follow"}
            </Button>
            {alone !== null ? (
              <Button look="quiet" onClick={() => setAlone(null)}>
                Show all comments
              </Button>
            ) : (
              (first.open < first.total || open) &&
              first.total > 0 && (
                <Checkbox label="Open ones only" checked={open} onChange={(event) => setOpen(event.target.checked)} />
              )
            )}
          </div>
          {first.blind && <BlindNotice workspaceId={workspaceId} blind={first.blind} />}
          {first.may.contribute ? (
            alone === null && (
              <CommentForm
                label="A new comment"
                placeholder="What would you do differently? @ names somebody."
                keptAs={`comment on ${keyOfSubject(about)} ${place ?? ""}`}
                people={first.people}
                submit="Comment"
                busy={acts.adding.isPending}
                problem={refusal && variables?.parentId === null ? refusal.message : null}
                onCancel={null}
                onSubmit={(words, onStored) => acts.add(words, { place, parentId: null }, onStored)}
              />
            )
          ) : (
            <p className="text-ink-2">You may read what is said here. Whoever contributes can write.</p>
          )}
          {threads.length === 0 ? (
            <Nothing open={open} />
          ) : (
            <ul aria-label="Comments">
              {threads.map((thread) => (
                <ThreadPart
                  key={thread.id}
                  workspaceId={workspaceId}
                  about={about}
                  thread={thread}
                  people={first.people}
                  acts={acts}
                  mayWrite={first.may.contribute}
                  onPlace={place !== null}
                />
              ))}
            </ul>
          )}
          {pages.hasNextPage && (
            <div>
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Earlier comments
              </Button>
            </div>
          )}
          {error && <p role="alert">What is shown may be old: {error.message}</p>}
        </div>
      )}
    </Drawer>
  );
}

/** A comment would tell what a blind round keeps hidden: said before it is written, and before it is read. */
function BlindNotice({ workspaceId, blind }: { workspaceId: string; blind: NonNullable<Talk["blind"]> }) {
  return (
    <Notice>
      This is being scored blind in{" "}
      <Link href={`/${workspaceId}/rounds/${blind.roundId}`} prefetch={false} className="underline underline-offset-3">
        {blind.name}
      </Link>
      . Comments are not blind: everybody reads them at once.{" "}
      {blind.isScorer
        ? "Score before you read on, and do not tell here what you answer."
        : "Ask, but give no scores here."}
    </Notice>
  );
}

function Nothing({ open }: { open: boolean }) {
  if (open) return <p className="text-ink-2">Nothing is open here: all was settled.</p>;
  return (
    <div className="grid gap-2 text-ink-2">
      <p>Nobody has said anything here yet. What is said beside the thing itself is found again by whoever decides.</p>
      <p className="border-l-2 border-hairline pl-3 text-ink-3">
        “@Tom, in the store they love to be measured. Why is effort a 2?”
      </p>
    </div>
  );
}
