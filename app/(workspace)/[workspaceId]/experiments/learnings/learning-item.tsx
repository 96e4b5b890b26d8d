import Link from "next/link";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { TalkButton } from "../../talked/talk-button";
import { DecisionTag } from "../decision-tag";
import { type LearningRow, reviewWords, scopeWords, type ToldTest } from "./learning-words";
import { Strength } from "./strength";

export type LearningActs = {
  readonly onReview: (learning: LearningRow) => void;
  readonly onEdit: (learning: LearningRow) => void;
  readonly onRemove: (learning: LearningRow) => void;
};

type Props = { workspaceId: string; learning: LearningRow; may: { contribute: boolean; edit: boolean } } & LearningActs;

/** What was learned, where it holds, by which tests, and when it is looked at again. */
export function LearningItem({ workspaceId, learning, may, onReview, onEdit, onRemove }: Props) {
  const { statement, supporting, contradicting, note, due } = learning;
  const isEmpty = supporting.length + contradicting.length === 0;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 border-b border-hairline py-4 max-md:grid-cols-1">
      <article aria-label={statement} className="min-w-0">
        <p className="max-w-[68ch] font-serif text-18 leading-snug wrap-anywhere">{statement}</p>
        <p className="mt-1 text-12 text-ink-3">{scopeWords(learning)}</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Strength learning={learning} />
          <span className={due ? "font-medium" : "text-ink-3"}>{reviewWords(learning)}</span>
          <span className="text-12 text-ink-3">
            {learning.madeByName}, {momentInWords(learning.madeAt)}
          </span>
        </div>
        {note && <p className="mt-2 max-w-[78ch] text-ink-2">{note}</p>}
        {isEmpty ? (
          <p className="mt-2 text-12 text-ink-3">No test is named yet, so this is an opinion.</p>
        ) : (
          <div className="mt-2 grid gap-1">
            <Tests workspaceId={workspaceId} label="Supported by" tests={supporting} />
            <Tests workspaceId={workspaceId} label="Contradicted by" tests={contradicting} />
          </div>
        )}
      </article>
      <div className="no-print flex flex-wrap content-start gap-1 md:justify-end">
        <TalkButton
          inList
          look="quiet"
          workspaceId={workspaceId}
          subjectKind="learning"
          subjectId={learning.id}
          name={statement}
        />
        {may.contribute && (
          <>
            <Button
              look={due ? "outline" : "quiet"}
              onClick={() => onReview(learning)}
              aria-label={`Review: ${statement}`}
            >
              Review
            </Button>
            <Button look="quiet" onClick={() => onEdit(learning)} aria-label={`Edit: ${statement}`}>
              Edit
            </Button>
            {may.edit && (
              <Button look="quiet" onClick={() => onRemove(learning)} aria-label={`Remove: ${statement}`}>
                Remove
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function Tests({ workspaceId, label, tests }: { workspaceId: string; label: string; tests: readonly ToldTest[] }) {
  if (tests.length === 0) return null;
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-2 max-sm:grid-cols-1">
      <p className="text-12 leading-5 text-ink-3">{label}</p>
      <ul className="grid gap-1">
        {tests.map(({ id, name, status, decision, hollowWin, concluded }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <Link
              prefetch={false}
              href={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
              className="min-w-0 wrap-anywhere underline underline-offset-3"
            >
              {name}
            </Link>
            {concluded ? (
              <DecisionTag decision={decision} hollowWin={hollowWin} />
            ) : (
              <span className="text-12 text-ink-3">{status === "draft" ? "draft" : "running"}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
