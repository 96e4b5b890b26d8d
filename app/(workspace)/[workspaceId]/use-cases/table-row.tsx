import Link from "next/link";
import { memo } from "react";
import { classNames } from "@/ui/class-names";
import { Avatar, HarmGlyph, ModeMark, VerdictTag } from "@/ui/marks";
import { rangeWords, statusWords } from "./status-words";
import type { ListedRow } from "./use-case-list";

type Props = {
  row: ListedRow;
  at: number;
  height: number;
  workspaceId: string;
  isChosen: boolean;
  onChoose: (id: string) => void;
  nameOf: (id: string) => string;
};

const cell = "border-b border-hairline px-2 py-0.5";
const number = `${cell} figure text-right`;
const points = (value: number | null) => (value === null ? "–" : value.toFixed(1));
const apart = (row: ListedRow) => row.verdict === "redesign" || row.verdict === "blocked";

export const TableRow = memo(function TableRow({ row, at, height, workspaceId, isChosen, onChoose, nameOf }: Props) {
  return (
    <tr
      aria-rowindex={at + 2}
      style={{ height }}
      onClick={() => onChoose(row.id)}
      className={classNames("cursor-default", isChosen ? "bg-selected" : "hover:bg-hover")}
    >
      <td className={`${number} pl-5 text-ink-3`}>{row.rank === null || apart(row) ? "–" : row.rank}</td>
      <th scope="row" className={`${cell} font-normal`}>
        <span className="flex items-center gap-2">
          <ModeMark mode={row.mode} />
          <Link
            href={`/${workspaceId}/use-cases/${row.id}`}
            prefetch={false}
            data-row={row.id}
            tabIndex={isChosen ? 0 : -1}
            onFocus={() => onChoose(row.id)}
            title={row.name}
            className="line-clamp-2 leading-tight font-medium underline-offset-3 hover:underline"
          >
            {row.name}
          </Link>
        </span>
      </th>
      <td className={cell}>
        <VerdictTag verdict={row.verdict} />
      </td>
      <td className={number}>
        <span className="inline-flex items-center gap-2">
          <b className="font-semibold">{points(row.priority)}</b>
          <span aria-hidden className="h-[3px] w-11 bg-sunken">
            <span className="block h-full bg-ink-2" style={{ width: `${row.priority ?? 0}%` }} />
          </span>
        </span>
      </td>
      <td className={`${number} text-cx-ink`}>{points(row.customerValue)}</td>
      <td className={`${number} text-com-ink`}>{points(row.commercialValue)}</td>
      <td className={number}>{points(row.feasibility)}</td>
      <td className={cell}>
        <Harm level={row.creepinessBand} value={row.creepiness} />
      </td>
      <td className={cell}>
        <Harm level={row.regretBand} value={row.regretRisk} />
      </td>
      <td className={`${number} text-ink-3`}>{rangeWords(row.rankRange)}</td>
      <td className={`${cell} text-ink-2`}>{statusWords[row.status]}</td>
      <td className={cell}>
        {row.ownerId ? <Avatar name={nameOf(row.ownerId)} /> : <span className="text-ink-3">–</span>}
      </td>
    </tr>
  );
});

function Harm({ level, value }: { level: ListedRow["creepinessBand"]; value: number | null }) {
  if (level === null || value === null) return <span className="text-ink-3">–</span>;
  return (
    <HarmGlyph level={level} wordHidden>
      {Math.round(value)}
    </HarmGlyph>
  );
}
