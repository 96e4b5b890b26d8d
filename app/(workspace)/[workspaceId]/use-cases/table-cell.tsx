import Link from "next/link";
import { answerOf, isAnswerKey } from "@/domain/scoring/list/answer-keys";
import { cellText } from "@/domain/scoring/list/column-values";
import type { ColumnId } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import { classNames } from "@/ui/class-names";
import { Avatar, HarmGlyph, ModeMark, VerdictTag } from "@/ui/marks";
import { PrivacyObjects } from "./privacy-objects";
import { ReviewerBlocks } from "./reviewer-blocks";
import { modeWords, rangeWords, statusWords } from "./status-words";
import type { ListedRow } from "./use-case-list";

const points = (value: number | null) => (value === null ? "–" : value.toFixed(1));
const none = <span className="text-ink-3">–</span>;
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** What a cell shows; the name is a part of its own. */
export function CellContent({ row, column, nameOf }: { row: ListedRow; column: ColumnId; nameOf: NameOf }) {
  if (isAnswerKey(column)) return answerOf(row.scores, column) ?? none;
  switch (column) {
    case "rank":
      return row.rank === null || row.verdict === "redesign" || row.verdict === "blocked" ? "–" : row.rank;
    case "verdict":
      return <VerdictTag verdict={row.verdict} />;
    case "priority":
      return <Priority value={row.priority} />;
    case "customerValue":
    case "commercialValue":
    case "feasibility":
      return points(row[column]);
    case "perRootEffort":
      return points(row.priorityPerRootEffort);
    case "creepiness":
      return <Harm level={row.creepinessBand} value={row.creepiness} />;
    case "regretRisk":
      return <Harm level={row.regretBand} value={row.regretRisk} />;
    case "rankRange":
      return rangeWords(row.rankRange);
    case "status":
      return statusWords[row.status];
    case "owner":
      return row.ownerId ? <Avatar name={nameOf("owner", row.ownerId)} /> : none;
    case "mode":
      return modeWords[row.mode];
    case "effort":
      return row.effortWeeks === null ? none : `${row.effortWeeks} pw`;
    case "scoredAt":
      return row.scoredAt === null ? none : day.format(row.scoredAt);
    default: {
      const text = cellText(row, column, nameOf);
      return text === "" ? none : <Lines text={text} />;
    }
  }
}

function Lines({ text }: { text: string }) {
  return (
    <span title={text} className="line-clamp-(--lines) leading-tight">
      {text}
    </span>
  );
}

function Priority({ value }: { value: number | null }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <b className="font-semibold">{points(value)}</b>
      <span aria-hidden className="h-[3px] w-10 bg-sunken">
        <span className="block h-full bg-ink-2" style={{ width: `${value ?? 0}%` }} />
      </span>
    </span>
  );
}

function Harm({ level, value }: { level: ListedRow["creepinessBand"]; value: number | null }) {
  if (level === null || value === null) return none;
  return (
    <HarmGlyph level={level} wordHidden>
      {Math.round(value)}
    </HarmGlyph>
  );
}

type NameProps = { row: ListedRow; workspaceId: string; address: string; isActive: boolean };

/** The name leads to the page; the link itself takes the focus of its cell. */
export function NameLink({ row, workspaceId, address, isActive }: NameProps) {
  return (
    <span className="flex items-center gap-2">
      <ModeMark mode={row.mode} />
      <Link
        href={`/${workspaceId}/use-cases/${row.id}`}
        prefetch={false}
        data-at={address}
        tabIndex={isActive ? 0 : -1}
        title={row.name}
        className="line-clamp-(--lines) leading-tight font-medium underline-offset-3 hover:underline"
      >
        {row.name}
      </Link>
      <PrivacyObjects review={row.privacyReview} />
      <ReviewerBlocks useCaseId={row.id} isSign />
    </span>
  );
}

/** How the values of a column look. */
export function cellLook(column: ColumnId): string {
  return classNames(
    (column === "rank" || column === "rankRange") && "text-ink-3",
    column === "customerValue" && "text-cx-ink",
    column === "commercialValue" && "text-com-ink",
    (column === "status" || column === "moment" || column === "mode" || column === "function") && "text-ink-2",
  );
}
