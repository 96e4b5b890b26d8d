import { Avatar } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import type { RoundSubjectDetail } from "./subject-view";

/** Who is done with this subject; how much, never what. */
export function Progress({ subject }: { subject: RoundSubjectDetail }) {
  if (subject.shown) return null;
  return (
    <Section title="Who is done">
      <ul className="grid max-w-xl">
        {subject.progress.map(({ scorerId, name, answered, of, done }) => (
          <li key={scorerId} className="flex items-center justify-between gap-4 border-t border-hairline py-1.5">
            <span className="inline-flex min-w-0 items-center gap-2">
              <Avatar name={name} />
              <span className="truncate">{name}</span>
            </span>
            <span className="figure text-12 text-ink-2">{done ? "done" : `${answered} of ${of}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
