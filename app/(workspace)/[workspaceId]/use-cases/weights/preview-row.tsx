import { ArrowRight, TriangleIcon } from "lucide-react";
import { memo } from "react";
import { changesVerdict, type RankChange } from "@/domain/scoring/weighting/rank-changes";
import { classNames } from "@/ui/class-names";
import { ModeMark, VerdictTag } from "@/ui/marks";
import { verdictWords } from "../status-words";

type Props = {
  change: RankChange;
  at: number;
  height: number;
  mode: "passive" | "hybrid" | "active";
  /** To be redesigned or unblocked: it has no place in the order. */
  apart: boolean;
};

const cell = "border-b border-hairline px-2 py-0.5";
const points = (value: number | null) => value?.toFixed(1) ?? "–";

export const PreviewRow = memo(function PreviewRow({ change, at, height, mode, apart }: Props) {
  const { name, rank, rankBefore, verdict, verdictBefore, priority, priorityBefore } = change;
  return (
    <tr aria-rowindex={at + 2} style={{ height }}>
      <td className={`${cell} figure w-24 max-sm:w-14 pl-6 whitespace-nowrap max-lg:pl-4`}>
        {apart ? (
          <span className="text-ink-3">–</span>
        ) : (
          <span className="inline-flex items-center gap-1.5">
            {rank !== rankBefore && (
              <span className="text-ink-3">
                <span className="sr-only">from </span>
                {rankBefore} <ArrowRight aria-hidden size={11} className="inline" />
                <span className="sr-only"> to </span>
              </span>
            )}
            <b className={rank === rankBefore ? "font-normal text-ink-2" : "font-semibold"}>{rank}</b>
            <Moved places={change.moves} />
          </span>
        )}
      </td>
      <th scope="row" className={`${cell} font-normal`}>
        <span className="flex items-center gap-2">
          <ModeMark mode={mode} />
          {/* No link: leaving would lose what is being tried. */}
          <span title={name} className="line-clamp-2 leading-tight font-medium">
            {name}
          </span>
        </span>
      </th>
      <td className={`${cell} w-44 max-sm:w-24 max-sm:pr-4`}>
        <span className="inline-flex flex-wrap items-center gap-1">
          {changesVerdict(change) && (
            <span className="inline-flex items-center gap-1 max-sm:hidden">
              <span className="sr-only">from </span>
              <VerdictTag verdict={verdictBefore} />
              <ArrowRight aria-label="to" role="img" size={12} className="text-ink-3" />
            </span>
          )}
          <VerdictTag verdict={verdict} />
          {changesVerdict(change) && (
            <span className="text-11 leading-none text-ink-3 sm:hidden">
              was {(verdictWords[verdictBefore] ?? verdictBefore).toLowerCase()}
            </span>
          )}
        </span>
      </td>
      <td className={`${cell} figure w-32 pr-6 text-right whitespace-nowrap max-lg:pr-4 max-sm:hidden`}>
        {priority !== priorityBefore && (
          <span className="text-ink-3">
            {points(priorityBefore)} <ArrowRight aria-label="to" role="img" size={11} className="inline" />{" "}
          </span>
        )}
        <b className={classNames(priority === priorityBefore ? "font-normal" : "font-semibold")}>{points(priority)}</b>
      </td>
    </tr>
  );
});

/** By how many places, as a filled triangle up or an open one down. */
function Moved({ places }: { places: number }) {
  if (places === 0) return null;
  const up = places > 0;
  return (
    <span className={classNames("inline-flex items-center gap-0.5 text-12", up ? "text-ink" : "text-ink-2")}>
      <TriangleIcon
        role="img"
        aria-label={up ? "up" : "down"}
        size={9}
        fill={up ? "currentColor" : "none"}
        className={up ? "" : "rotate-180"}
      />
      {Math.abs(places)}
    </span>
  );
}
