import Link from "next/link";
import { memo } from "react";
import { firstPlaces } from "@/domain/scoring/frameworks/compare-frameworks";
import { type FrameworkId, frameworks } from "@/domain/scoring/frameworks/frameworks";
import { standsApart } from "@/domain/scoring/weighting/rank-changes";
import { classNames } from "@/ui/class-names";
import { HarmGlyph, VerdictTag } from "@/ui/marks";
import type { ListedRow } from "../use-case-list";
import type { Item } from "./elsewhere";

export type OpenedFramework = { id: FrameworkId; item: Item; anchor: HTMLElement };

type Props = {
  item: Item;
  at: number;
  height: number;
  workspaceId: string;
  onOpen: (opened: OpenedFramework) => void;
};

const cell = "border-b border-hairline px-2 py-0.5 max-sm:py-0";

export const ElsewhereRow = memo(function ElsewhereRow({ item, at, height, workspaceId, onOpen }: Props) {
  const { row, under } = item;
  const left = row.status === "stopped" || row.status === "rejected";
  const worse = worseHarm(row);
  return (
    <tr aria-rowindex={at + 3} style={{ height }}>
      <th scope="row" className={`${cell} sticky left-0 bg-page pl-7 font-normal max-lg:pl-4`}>
        <Link
          href={`/${workspaceId}/use-cases/${row.id}`}
          prefetch={false}
          title={row.name}
          className="flex min-h-6 items-center leading-tight font-medium underline-offset-3 hover:underline max-sm:min-h-11"
        >
          <span className="line-clamp-2">{row.name}</span>
        </Link>
      </th>
      <td className={`${cell} figure text-right`}>
        {row.rank !== null && !standsApart(row.verdict) ? (
          row.rank
        ) : (
          <span className="text-12 text-ink-3">{left ? row.status : "–"}</span>
        )}
        {row.lane === "table_stakes" && row.rank !== null && !standsApart(row.verdict) && (
          <span className="block text-11 leading-none text-ink-3">table stakes</span>
        )}
      </td>
      <td className={cell}>
        <VerdictTag verdict={row.verdict} />
      </td>
      <td className={cell}>
        {worse ? (
          <HarmGlyph level={worse.band}>
            <span className="text-ink-3">{Math.round(worse.points)}</span>
          </HarmGlyph>
        ) : (
          <span className="text-ink-3">–</span>
        )}
      </td>
      {frameworks.map(({ id, name }) => {
        const { rank } = under[id];
        const overlooks = rank !== null && rank <= firstPlaces && standsApart(row.verdict);
        return (
          <td key={id} className={classNames(cell, "text-right last:pr-7", overlooks && "bg-harm-wash")}>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-label={`${name}: ${rank === null ? "not ranked" : `rank ${rank}`}${overlooks ? ", among its first five" : ""}`}
              onClick={(event) => onOpen({ id, item, anchor: event.currentTarget })}
              className={classNames(
                "figure min-h-6 min-w-6 rounded-1 text-right decoration-dotted underline-offset-3 hover:underline focus-visible:underline max-sm:min-h-11 max-sm:min-w-11",
                overlooks && "font-semibold text-harm",
                rank === null && "text-ink-3",
              )}
            >
              {rank ?? "–"}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

function worseHarm({ creepiness, creepinessBand, regretRisk, regretBand }: ListedRow) {
  if (creepiness === null || regretRisk === null || !creepinessBand || !regretBand) return null;
  return creepiness >= regretRisk
    ? { points: creepiness, band: creepinessBand }
    : { points: regretRisk, band: regretBand };
}
