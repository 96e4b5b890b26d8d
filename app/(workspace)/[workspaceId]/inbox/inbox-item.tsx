import Link from "next/link";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { CommentWords } from "../talked/comment-words";
import type { Item } from "./inbox-view";

type Props = {
  workspaceId: string;
  item: Item;
  onLook: (item: Item) => void;
  onMark: (read: boolean) => void;
  onAnswer: (item: Item) => void;
};

/** One thing to look at: who did what to what, the words, and the way there. */
export function InboxItem({ workspaceId, item, onLook, onMark, onAnswer }: Props) {
  const { by, words, subject, to, placeWords, body, mentions, note, verdict, changes, isRead, at } = item;
  const { called } = subject;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5 border-b border-hairline py-3 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] max-sm:grid-cols-1">
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere">
          {!isRead && (
            <span className="mr-2 inline-block size-2 rounded-full bg-ink align-middle">
              <span className="sr-only">Unread. </span>
            </span>
          )}
          <span className={isRead ? "" : "font-semibold"}>{by}</span> {words}{" "}
          {to === null ? (
            <span className="text-ink-3">{called}</span>
          ) : (
            <Link
              href={`/${workspaceId}/${to}`}
              prefetch={false}
              className="font-medium underline underline-offset-3"
              onClick={() => onLook(item)}
            >
              {called}
            </Link>
          )}
          {placeWords && <span className="text-ink-2">, {placeWords}</span>}
        </p>
        {verdict && (
          <p>
            <Tag look={verdict === "approved" ? "strong" : "severe"}>
              {verdict === "approved" ? "Approved" : "Refused"}
            </Tag>
          </p>
        )}
        {body && <CommentWords body={body} names={mentions} />}
        {isComment(item) && !body && <p className="text-ink-3">The comment was taken away.</p>}
        {note && <p className="max-w-[78ch] wrap-anywhere">“{note}”</p>}
        {item.isWithdrawn && <p className="text-ink-3">The request was withdrawn.</p>}
        {changes && (
          <ul className="text-ink-2">
            {changes.told.map((change) => (
              <li key={change.seq} className="wrap-anywhere">
                {change.words}
                {change.reason && ` “${change.reason}”`}
              </li>
            ))}
            {changes.isMore && <li>and more before</li>}
          </ul>
        )}
      </div>
      <div className="grid content-start justify-items-end gap-0.5 text-12 text-ink-2 max-sm:justify-items-start">
        <p className="figure">{instantInWords(at)}</p>
        <div className="no-print -mr-3 flex flex-wrap justify-end gap-1 max-sm:mr-0 max-sm:-ml-3">
          {to !== null && isComment(item) && (
            <Button look="quiet" aria-label={`Read and answer: ${called}`} onClick={() => onAnswer(item)}>
              Read and answer
            </Button>
          )}
          <Button
            look="quiet"
            data-mark
            aria-label={`${isRead ? "Mark as unread" : "Mark as read"}: ${by} ${words} ${called}`}
            onClick={() => onMark(!isRead)}
          >
            {isRead ? "Mark as unread" : "Mark as read"}
          </Button>
        </div>
      </div>
    </li>
  );
}

const isComment = ({ reason }: Item) => reason === "mention" || reason === "reply" || reason === "comment";
