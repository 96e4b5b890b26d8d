/** A score with its thin bar; a dash where nothing is known. */
export function ScoreBar({ score }: { score: number | null }) {
  if (score === null) return <span className="text-ink-3">–</span>;
  return (
    <span className="figure inline-flex items-center gap-2">
      <b className="font-semibold">{score.toFixed(1)}</b>
      <span aria-hidden className="h-[3px] w-11 bg-sunken">
        <span className="block h-full bg-ink-2" style={{ width: `${score}%` }} />
      </span>
    </span>
  );
}
