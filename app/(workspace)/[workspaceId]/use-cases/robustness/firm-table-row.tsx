import Link from "next/link";
import { memo, useMemo } from "react";
import { centralWords, shareWords } from "@/domain/scoring/robustness/robustness-words";
import { classNames } from "@/ui/class-names";
import { ModeMark, VerdictTag } from "@/ui/marks";
import { rangeWords } from "../status-words";
import { type FirmRow, firmNumbers } from "./firm-rows";
import { RankBars } from "./rank-bars";
import type { Drawn } from "./use-robustness";

type Props = {
  row: FirmRow;
  drawn: Drawn | null;
  k: number;
  at: number;
  height: number;
  workspaceId: string;
  isChosen: boolean;
  onChoose: (id: string) => void;
};

const cell = "border-b border-hairline px-2 py-0.5";
const number = `${cell} figure text-right`;
const mostBars = 44;

export const FirmTableRow = memo(function FirmTableRow(props: Props) {
  const { row, drawn, k, at, height, workspaceId, isChosen, onChoose } = props;
  const numbers = useMemo(() => drawn && firmNumbers(drawn, row, k, mostBars), [drawn, row, k]);
  return (
    <tr
      aria-rowindex={at + 2}
      style={{ height }}
      onClick={() => onChoose(row.id)}
      className={classNames("cursor-default", isChosen ? "bg-selected" : "hover:bg-hover")}
    >
      <td className={`${number} pl-5 text-ink-3`}>{row.rank}</td>
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
            className="line-clamp-2 min-w-0 leading-tight font-medium underline-offset-3 hover:underline"
          >
            {row.name}
          </Link>
        </span>
      </th>
      <td className={`${cell} max-sm:hidden`}>
        <VerdictTag verdict={row.verdict} />
      </td>
      <td className={number}>{numbers && <Share share={numbers.first} strong />}</td>
      <td className={number}>{numbers && <Share share={numbers.top} />}</td>
      <td className={`${number} max-sm:hidden`}>{numbers && rangeWords(numbers.ranks)}</td>
      <td className={`${cell} max-lg:hidden`}>
        {numbers && <RankBars bins={numbers.bins} rank={row.rank} of={row.laneSize} />}
      </td>
      <td className={`${number} pr-5 text-ink-2 max-lg:hidden`}>{numbers && centralWords(numbers.central)}</td>
    </tr>
  );
});

function Share({ share, strong }: { share: number; strong?: boolean }) {
  return (
    <span className={classNames(share === 0 ? "text-ink-3" : strong && "font-semibold")}>{shareWords(share)}</span>
  );
}
