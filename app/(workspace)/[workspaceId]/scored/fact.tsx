/** One thing known about something; what is not known says so. */
export function Fact({ term, children, className }: { term: string; children: string | null; className?: string }) {
  return (
    <div className={className}>
      <dt className="text-12 text-ink-3">{term}</dt>
      <dd>{children ?? <span className="text-ink-3">Not known</span>}</dd>
    </div>
  );
}
