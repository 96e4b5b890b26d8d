import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { CommentForm } from "./comment-form";
import { CommentLine } from "./comment-line";
import type { About, Person, Thread } from "./talk-view";
import { useFocusBack } from "./use-focus-back";
import type { TalkActs } from "./use-talk-acts";

type Props = {
  workspaceId: string;
  about: About;
  thread: Thread;
  people: readonly Person[];
  acts: TalkActs;
  mayWrite: boolean;
  /** Leaves out which place it is about, where only that is shown. */
  onPlace: boolean;
};

/** One comment with its answers; settled ones are folded. */
export function ThreadPart({ workspaceId, about, thread, people, acts, mayWrite, onPlace }: Props) {
  const [answering, setAnswering] = useState(false);
  const answer = useFocusBack(answering);
  const [unfolded, setUnfolded] = useState(false);
  const { resolved, placeWords, by } = thread;
  const trpc = useTRPC();
  const asked = { workspaceId, ...about, place: null, threadId: thread.id, open: false, cursor: null };
  const isCut = thread.answersInAll > thread.answers.length;
  const whole = useQuery({ ...trpc.talk.threads.queryOptions(asked), enabled: unfolded && isCut });
  const answers = whole.data?.threads[0]?.answers ?? thread.answers;
  const hidden = thread.answersInAll - answers.length;
  const { error, variables } = acts.adding;
  return (
    <li className="border-t border-line py-3 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] has-[textarea]:[content-visibility:visible]">
      <article aria-label={`Comment by ${by}`} className="grid gap-2">
        {((placeWords !== null && !onPlace) || resolved) && (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
            {placeWords !== null && !onPlace && <Tag look="thin">{placeWords}</Tag>}
            {resolved && (
              <span>
                Settled by {resolved.by}, <span className="figure">{instantInWords(resolved.at)}</span>
              </span>
            )}
          </p>
        )}
        <CommentLine said={thread} people={people} acts={acts} />
        {answers.length > 0 && (
          <ul aria-label={`Answers to ${by}`} className="grid gap-3 border-l-2 border-hairline pl-3">
            {hidden > 0 && (
              <li>
                <Button look="quiet" className="-ml-3" busy={whole.isFetching} onClick={() => setUnfolded(true)}>
                  {hidden === 1 ? "One earlier answer" : `${hidden} earlier answers`}
                </Button>
              </li>
            )}
            {answers.map((answer) => (
              <li key={answer.id}>
                <CommentLine said={answer} people={people} acts={acts} />
              </li>
            ))}
          </ul>
        )}
        {mayWrite && !answering && (
          <div className="flex flex-wrap gap-1">
            <Button
              ref={answer}
              look="quiet"
              className="-ml-3"
              aria-label={`Answer ${by}`}
              onClick={() => setAnswering(true)}
            >
              Answer
            </Button>
            <Button
              look="quiet"
              aria-label={resolved ? `Open again what ${by} said` : `Settle what ${by} said`}
              onClick={() => acts.resolve(thread, !resolved)}
            >
              {resolved ? "Open again" : "Settle"}
            </Button>
          </div>
        )}
        {answering && (
          <CommentForm
            label={`Your answer to ${by}`}
            keptAs={`answer to ${thread.id}`}
            people={people}
            submit="Store the answer"
            busy={acts.adding.isPending}
            problem={error && variables?.parentId === thread.id ? error.message : null}
            onCancel={() => setAnswering(false)}
            onSubmit={(words, onStored) =>
              acts.add(words, { place: thread.place, parentId: thread.id }, () => {
                onStored();
                setAnswering(false);
                setUnfolded(true);
              })
            }
          />
        )}
      </article>
    </li>
  );
}
