"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { reasonNames } from "@/domain/talk/reason-names";
import { type InboxReason, inboxReasons } from "@/domain/talk/talk";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { EmptyState } from "@/ui/states";
import { InboxItem } from "./inbox-item";
import { type AskedInbox, firstAsked, type Inbox, type Item } from "./inbox-view";
import { useInboxActs } from "./use-inbox-acts";

const TalkDrawer = comesLater(() => import("../talked/talk-drawer").then((module) => module.TalkDrawer));

/** What one person should look at: mentions, answers, approvals to give, changes of what they follow. */
export function InboxScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<AskedInbox>(firstAsked);
  const looked = useDeferredValue(asked);
  const { data } = useSuspenseQuery(trpc.talk.inbox.queryOptions({ workspaceId, ...looked }));
  const acts = useInboxActs(workspaceId);
  const [answering, setAnswering] = useState<Item | null>(null);
  const look = (item: Item) => {
    if (!item.isRead) acts.look(item.id);
  };
  // Under "unread" a row goes as soon as it is read: the focus goes to what takes its place.
  const rows = useRef<HTMLUListElement>(null);
  const after = useRef<number | null>(null);
  const { items } = data;
  useEffect(() => {
    if (after.current === null) return;
    const marks = rows.current?.querySelectorAll<HTMLElement>("[data-mark]");
    if (marks && document.activeElement === document.body) marks[Math.min(after.current, marks.length - 1)]?.focus();
    if (items.length > 0) after.current = null;
  }, [items]);
  const mark = (at: number, read: boolean) => {
    after.current = at;
    acts.mark(items[at]?.id ?? "", read);
  };
  const show = (cursor: AskedInbox["cursor"]) => {
    setAsked({ ...asked, cursor });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <PageHeader
        title="Inbox"
        sentence={data.sentence}
        actions={
          data.unread > 0 && (
            <Button busy={acts.busy} onClick={() => acts.markAll(data.asOf)}>
              Mark all as read
            </Button>
          )
        }
      />
      {data.all === 0 ? (
        <EmptyState
          title="Nobody needs you yet"
          why="What people say to you, ask you to approve, or change in what you follow is gathered here, so that nothing waits for you unseen."
          example="Tom Reyes mentioned you on use case “Size adviser”, Feasibility: “@Ines, is effort really a 2?”"
          action={
            <Link href={`/${workspaceId}/use-cases`} className={buttonClass("primary")}>
              Find something to follow
            </Link>
          }
        />
      ) : (
        <>
          <Filters data={data} asked={asked} onAsk={setAsked} />
          <div aria-busy={looked !== asked || undefined} className="border-t border-line px-7 pb-10 max-lg:px-4">
            {items.length === 0 ? (
              <EmptyState
                title={asked.unread && asked.reason === null ? "All read" : "Nothing of this kind"}
                why={asked.unread ? "Everything that came was looked at." : "Nothing in your inbox is like this."}
                action={
                  <Button onClick={() => setAsked({ unread: false, reason: null, cursor: null })}>
                    Show everything
                  </Button>
                }
              />
            ) : (
              <ul ref={rows} aria-label="Inbox">
                {items.map((item, at) => (
                  <InboxItem
                    key={item.id}
                    workspaceId={workspaceId}
                    item={item}
                    onLook={look}
                    onMark={(read) => mark(at, read)}
                    onAnswer={(chosen) => {
                      look(chosen);
                      setAnswering(chosen);
                    }}
                  />
                ))}
              </ul>
            )}
            {(asked.cursor !== null || data.next !== null) && (
              <nav aria-label="Pages of the inbox" className="no-print mt-4 flex flex-wrap gap-3">
                <Button
                  disabledBecause={asked.cursor === null ? "These are the latest." : null}
                  onClick={() => show(null)}
                >
                  Latest
                </Button>
                <Button
                  disabledBecause={data.next === null ? "These are the oldest." : null}
                  onClick={() => data.next && show(data.next)}
                >
                  Earlier ones
                </Button>
              </nav>
            )}
          </div>
        </>
      )}
      {answering && (
        <TalkDrawer
          workspaceId={workspaceId}
          subjectKind={answering.subject.subjectKind}
          subjectId={answering.subject.subjectId}
          name={answering.subject.name ?? answering.subject.kindWords}
          place={null}
          threadId={answering.threadId}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}

type FiltersProps = { data: Inbox; asked: AskedInbox; onAsk: (asked: AskedInbox) => void };

function Filters({ data, asked, onAsk }: FiltersProps) {
  const named = (reason: InboxReason) => {
    const many = data.byReason[reason] ?? 0;
    return many > 0 ? `${reasonNames[reason]} (${many} unread)` : reasonNames[reason];
  };
  return (
    <div className="no-print flex flex-wrap items-end gap-2 px-7 pb-3 max-lg:px-4">
      <Select
        label="Which"
        labelHidden
        fieldClassName="w-40"
        value={asked.unread ? "unread" : "all"}
        choices={[
          { value: "unread", label: `Unread (${data.unread})` },
          { value: "all", label: `All (${data.all})` },
        ]}
        onChange={(event) => onAsk({ ...asked, unread: event.target.value === "unread", cursor: null })}
      />
      <Select
        label="Kind"
        labelHidden
        fieldClassName="w-56"
        value={asked.reason ?? "all"}
        choices={[
          { value: "all", label: "Of every kind" },
          ...inboxReasons.map((reason) => ({ value: reason, label: named(reason) })),
        ]}
        onChange={(event) =>
          onAsk({
            ...asked,
            reason: inboxReasons.find((reason) => reason === event.target.value) ?? null,
            cursor: null,
          })
        }
      />
    </div>
  );
}
