import Link from "next/link";
import { Tag } from "@/ui/marks";
import type { RoundDetail } from "./round-screen";

const stateWords = {
  hidden: null,
  revealed: { look: "outlined", word: "Shown, not agreed" },
  agreed: { look: "strong", word: "Agreed" },
  reopened: { look: "thin", word: "Open again" },
} as const;

type Subject = RoundDetail["subjects"][number];

/** What the reader has done about it, in words. */
function mineWords({ mine, state }: Subject): string {
  if (!mine) return "";
  if (mine.done) return "you are done";
  if (mine.answered > 0) return `${mine.answered} of ${mine.of} answered`;
  return state === "hidden" ? "not begun" : "you did not answer";
}

export function SubjectRows({ detail, workspaceId }: { detail: RoundDetail; workspaceId: string }) {
  const { subjects, round } = detail;
  if (subjects.length === 0) return <p className="text-ink-2">Nothing yet.</p>;
  return (
    <ul>
      {subjects.map((subject) => {
        const state = stateWords[subject.state];
        return (
          <li
            key={subject.subjectId}
            className="relative flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-hairline py-1.5 hover:bg-hover"
          >
            <Link
              href={`/${workspaceId}/rounds/${round.id}/${encodeURIComponent(subject.subjectId)}`}
              prefetch={false}
              className="min-w-0 font-medium underline-offset-3 after:absolute after:inset-0 hover:underline"
            >
              {subject.name}
            </Link>
            <span className="flex items-center gap-3 text-12 text-ink-2">
              <span className="figure">{mineWords(subject)}</span>
              {state && <Tag look={state.look}>{state.word}</Tag>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
