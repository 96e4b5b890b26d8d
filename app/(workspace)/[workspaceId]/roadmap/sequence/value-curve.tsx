import { type WorthWords, worthInWords } from "@/domain/roadmap/sequence-words";
import { counted } from "@/domain/roadmap/wording";
import type { Sequence } from "./sequence-input";

/** Value against moves, once both ways of asking were tried on the plan as it is. */
export function ValueCurve({ curve, words }: { curve: Sequence["curve"]; words: WorthWords }) {
  const best = Math.max(...curve.map(({ worth }) => worth), 1e-9);
  return (
    <dl className="grid max-w-[78ch] gap-2">
      {curve.map(({ calm, moves, worth }) => (
        <div key={String(calm)} className="grid grid-cols-[180px_1fr] items-center gap-x-4 max-sm:grid-cols-1">
          <dt>{calm ? "As little as it must" : "Freely"}</dt>
          <dd>
            <span className="figure">
              {counted(moves, "move")}, {worthInWords(worth, words)}
            </span>
            <span
              aria-hidden
              className="mt-1 block h-1.5 bg-ink-2"
              style={{ width: `${Math.max(1, (worth / best) * 100)}%` }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
