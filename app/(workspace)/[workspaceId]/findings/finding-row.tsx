import Link from "next/link";
import { memo } from "react";
import { classNames } from "@/ui/class-names";
import { momentInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { SeverityMark } from "../found/severity-mark";
import type { ListedFinding } from "./findings-screen";

type Props = {
  finding: ListedFinding;
  /** Place among all rows, heads of groups counted, from 0. */
  index: number;
  height: number;
  isActive: boolean;
  isChosen: boolean;
  workspaceId: string;
  onPick: (index: number) => void;
};

/** Paper has no tooltip: there the whole of it stands. */
const oneLine = "truncate print:whitespace-normal";
const cell = "border-b border-hairline px-2 py-1.5 align-top";

/** A finding in three lines: of what, what is wrong, and which part of it or what was said to it. */
export const FindingRow = memo(function FindingRow(props: Props) {
  const { finding, index, height, isActive, isChosen, workspaceId, onPick } = props;
  const { object, message, hardStop, severity, detailWords, fix, fixAt, known } = finding;
  const third = known ? `Known: “${known.note}” ${known.by}, ${momentInWords(known.at)}` : (detailWords ?? fix);
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      style={{ height }}
      onClick={(event) => (event.target as HTMLElement).closest("a") || onPick(index)}
      className={classNames(
        "cursor-default focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] focus-visible:outline-none",
        isChosen ? "bg-hover xl:bg-selected" : "bg-page hover:bg-hover",
      )}
    >
      <td className={`${cell} pl-7 max-lg:pl-4`}>
        <SeverityMark severity={severity} muted={known !== null} />
      </td>
      <td className={cell}>
        <p className="flex min-w-0 items-center gap-2">
          <span className={`${oneLine} font-medium`} title={object}>
            {object}
          </span>
          {hardStop && <Tag look="severe">Hard stop</Tag>}
        </p>
        <p className={oneLine} title={message}>
          {message}
        </p>
        <p className={classNames(oneLine, "text-12", known ? "text-ink-2" : "text-ink-3")} title={third}>
          {third}
        </p>
      </td>
      <td className={`${cell} pr-7 max-lg:pr-4 max-sm:hidden`}>
        {fixAt && (
          <Link
            prefetch={false}
            href={`/${workspaceId}/${fixAt.to}`}
            tabIndex={isActive ? 0 : -1}
            className="no-print inline-flex min-h-6 items-center font-medium text-ink-2 underline underline-offset-3 hover:text-ink"
          >
            {fixAt.label}
            <span className="sr-only">: {object}</span>
          </Link>
        )}
      </td>
    </tr>
  );
});
