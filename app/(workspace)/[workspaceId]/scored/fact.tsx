/** One thing known about something; what is not known says so. */
export function Fact({ term, children }: { term: string; children: string | null }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{term}</dt>
      <dd>{children ?? <span className="text-ink-3">Not known</span>}</dd>
    </div>
  );
}
