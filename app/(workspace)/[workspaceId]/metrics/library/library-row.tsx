import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { monthInWords } from "@/ui/dates";
import { IconButton } from "@/ui/icon-button";
import { PairMark, Tag } from "@/ui/marks";
import { familyWords, type LibraryRow as Row } from "../metric-answers";

type Props = {
  row: Row;
  /** Place among all rows, from 0. */
  index: number;
  height: number;
  isActive: boolean;
  workspaceId: string;
  mayEdit: boolean;
  onPick: (index: number) => void;
  onMenu: (metricId: string, anchor: HTMLElement) => void;
};

/** Paper has no tooltip: there the whole of it stands. */
const oneLine = "truncate print:whitespace-normal";
const cell = "border-b border-hairline px-2 py-1.5";
const none = <span className="text-ink-3">–</span>;

/** A metric in two lines: its name and what it is; beside it what uses it, how far it reaches, and what is wanted. */
export const LibraryRow = memo(function LibraryRow(props: Props) {
  const { row, index, height, isActive, workspaceId, mayEdit, onPick, onMenu } = props;
  const { id, name, side, family, own, directionWords, usesWords, setting, inIndex } = row;
  const wanted = wantedWords(row);
  const what = [familyWords[family], directionWords.toLowerCase(), inIndex && `in the ${inIndex} index`]
    .filter(Boolean)
    .join(" · ");
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      style={{ height }}
      onFocus={() => isActive || onPick(index)}
      className="bg-page hover:bg-hover focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] focus-visible:outline-none"
    >
      <td className={`${cell} pl-7 max-lg:pl-4`}>
        <p className="flex min-w-0 items-center gap-2">
          {side !== "programme" && <PairMark side={side} />}
          <Link
            prefetch={false}
            href={`/${workspaceId}/metrics/${encodeURIComponent(id)}`}
            tabIndex={isActive ? 0 : -1}
            title={name}
            className={`${oneLine} min-w-0 font-medium underline-offset-3 hover:underline`}
          >
            {name}
          </Link>
          {own && <Tag look="thin">own</Tag>}
        </p>
        <p className={`${oneLine} text-12 text-ink-3`} title={what}>
          <span className="sm:hidden">{wanted}</span>
          <span className="max-sm:hidden">{what}</span>
        </p>
      </td>
      <td className={`${cell} max-lg:hidden`}>
        <p className="line-clamp-2 text-12 print:line-clamp-none" title={usesWords ?? undefined}>
          {usesWords ?? <span className="text-ink-3">not used</span>}
        </p>
      </td>
      <td className={`${cell} text-12 max-md:hidden`}>{reachWords(row)}</td>
      <td className={`${cell} figure max-sm:hidden`}>
        {setting?.targetWords ?? (row.hasOutcomeTarget ? <span className="text-12">set by an outcome</span> : none)}
        {setting?.targetWords && setting.targetBy && (
          <span className="block text-12 text-ink-3">by {monthInWords(setting.targetBy)}</span>
        )}
      </td>
      <td className={`${cell} figure max-sm:hidden`}>{setting?.harmLimitWords ?? none}</td>
      <td className={`${cell} max-xl:hidden`}>
        <span className={`block ${oneLine}`} title={setting?.ownerName || undefined}>
          {setting?.ownerName || none}
        </span>
      </td>
      <td className={`${cell} pr-7 text-right max-lg:pr-4`}>
        {mayEdit && (
          <IconButton
            label={`Acts for ${name}`}
            aria-haspopup="menu"
            tabIndex={isActive ? 0 : -1}
            onClick={(event) => onMenu(id, event.currentTarget)}
          >
            <MoreHorizontal aria-hidden size={16} />
          </IconButton>
        )}
      </td>
    </tr>
  );
});

function wantedWords({ setting, hasOutcomeTarget }: Row): string {
  const target = setting?.targetWords
    ? `target ${setting.targetWords}`
    : hasOutcomeTarget
      ? "target set by an outcome"
      : "no target";
  return `${target}, ${setting?.harmLimitWords ? `harm from ${setting.harmLimitWords}` : "no harm limit"}`;
}

function reachWords({ values, hasWeekly, hasSegments }: Row) {
  if (!values)
    return hasWeekly ? (
      "by week only"
    ) : hasSegments ? (
      "by group only"
    ) : (
      <span className="text-ink-3">no values yet</span>
    );
  return (
    <>
      {values.count} {values.count === 1 ? "month" : "months"} to {monthInWords(values.last)}
      {values.owed && <span className="block font-medium">{monthInWords(values.owed)} is owed</span>}
    </>
  );
}
