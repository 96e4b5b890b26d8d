import { useState } from "react";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Avatar } from "@/ui/marks";
import { Notice } from "@/ui/states";
import { conflictOr } from "../scored/conflict-words";
import { CommentForm } from "./comment-form";
import { CommentWords } from "./comment-words";
import type { Person, Said } from "./talk-view";
import { useFocusBack } from "./use-focus-back";
import type { TalkActs } from "./use-talk-acts";

type Props = { said: Said; people: readonly Person[]; acts: TalkActs };

/** One comment or answer: who, when, the words; changed and taken away by who wrote it. */
export function CommentLine({ said, people, acts }: Props) {
  const [begunOn, setBegunOn] = useState<string | null>(null);
  const change = useFocusBack(begunOn !== null);
  const { id, by, at, body, isGone, editedAt, mentions, may } = said;
  const names = mentions.map(({ name }) => name);
  const { error, variables } = acts.editing;
  const storing = acts.editing.isPending && variables?.commentId === id;
  const isLate = begunOn !== null && begunOn !== body && !storing;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 text-ink-3">
        <span aria-hidden>
          <Avatar name={by} />
        </span>
        <span className="text-13 font-medium wrap-anywhere text-ink">{by}</span>
        <span className="figure">{instantInWords(at)}</span>
        {editedAt !== null && !isGone && <span className="figure">changed {instantInWords(editedAt)}</span>}
      </p>
      {begunOn !== null ? (
        <>
          {isLate && (
            <Notice tone="harm">
              It was changed meanwhile. Stored now: <q className="wrap-anywhere">{body}</q> Yours is kept below.
            </Notice>
          )}
          <CommentForm
            label="Your comment"
            keptAs={`edited comment ${id}`}
            stored={{ body, picked: mentions.map((each) => each.id) }}
            people={people}
            submit={isLate ? "Store mine over it" : "Store the change"}
            busy={acts.editing.isPending}
            problem={error && variables?.commentId === id ? conflictOr(error) : null}
            onCancel={() => setBegunOn(null)}
            onSubmit={(words, onStored) =>
              acts.edit(said, words, () => {
                onStored();
                setBegunOn(null);
              })
            }
          />
        </>
      ) : isGone ? (
        <p className="text-ink-3">This comment was taken away; the answers to it stay.</p>
      ) : (
        <CommentWords body={body} names={names} />
      )}
      {begunOn === null && (may.edit || may.remove) && (
        <div className="flex flex-wrap gap-1">
          {may.edit && (
            <Button
              ref={change}
              look="quiet"
              className="-ml-3"
              aria-label={`Change this comment by ${by}`}
              onClick={() => setBegunOn(body)}
            >
              Change
            </Button>
          )}
          {may.remove && (
            <Button
              look="quiet"
              className={may.edit ? "" : "-ml-3"}
              aria-label={`Take away this comment by ${by}`}
              onClick={() => acts.remove(said)}
            >
              Take away
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
