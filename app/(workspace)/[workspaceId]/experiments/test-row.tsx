import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import type { TestDue } from "@/domain/experiments/log/test-due";
import { IconButton } from "@/ui/icon-button";
import { PairMark, Tag } from "@/ui/marks";
import { DecisionTag, OverrideTag, StateTag } from "./decision-tag";
import type { LoggedTest } from "./experiment-list";
import { TestProgress } from "./test-progress";
import { testDates } from "./test-words";

type Props = {
  test: LoggedTest;
  /** The tests it goes on from, by name. */
  follows: string | null;
  replicates: string | null;
  workspaceId: string;
  /** The one row in the tab order; arrows go on from here. */
  isCurrent: boolean;
  onCurrent: (id: string) => void;
  onMenu: (test: LoggedTest, anchor: HTMLElement) => void;
};

const dueWords: Record<TestDue, string> = {
  harms: "Harms customers: look now",
  split: "The split looks wrong",
  read: "Can be read",
  late: "Was to start by now",
};

/** A test in the log: what it is, what came of it in a sentence, and both sides of the result. */
export const TestRow = memo(function TestRow({ test, isCurrent, ...props }: Props) {
  const { follows, replicates, workspaceId, onCurrent, onMenu } = props;
  const tabIndex = isCurrent ? 0 : -1;
  const isUrgent = test.due === "harms" || test.due === "split";
  return (
    <li
      onFocus={() => onCurrent(test.id)}
      className="relative grid break-inside-avoid grid-cols-[minmax(0,1.1fr)_minmax(0,1.5fr)_minmax(0,1fr)_auto] gap-x-6 gap-y-2 border-b border-hairline px-7 py-3 [contain-intrinsic-size:auto_112px] [content-visibility:auto] focus-within:bg-hover hover:bg-hover max-lg:px-4 max-md:grid-cols-[minmax(0,1fr)_auto] print:[content-visibility:visible]"
    >
      <div className="min-w-0">
        <Link
          href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}`}
          prefetch={false}
          data-test={test.id}
          tabIndex={tabIndex}
          className="text-14 font-semibold wrap-anywhere after:absolute after:inset-0 focus-visible:after:shadow-(--ring)"
        >
          {test.name}
        </Link>
        <p className="mt-0.5 text-12 wrap-anywhere text-ink-3">
          {[test.momentWords ?? "no moment said", testDates(test), test.ownerName ?? "no owner"].join(" · ")}
        </p>
        {(test.iteration ?? 1) > 1 || follows || replicates ? (
          <p className="text-12 wrap-anywhere text-ink-3">
            {[
              (test.iteration ?? 1) > 1 && `Iteration ${test.iteration}`,
              follows && `follows “${follows}”`,
              replicates && `replicates “${replicates}”`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        ) : null}
        {test.progress && <TestProgress progress={test.progress} />}
      </div>
      <div className="min-w-0 max-md:col-span-2 max-md:row-start-2">
        <p className="flex flex-wrap items-center gap-1.5">
          {test.due && <Tag look={isUrgent ? "severe" : "outlined"}>{dueWords[test.due]}</Tag>}
          {test.decision === null ? (
            <Tag>{test.status === "draft" ? "Draft" : "No results yet"}</Tag>
          ) : (
            <DecisionTag decision={test.decision} hollowWin={test.hollowWin} />
          )}
          {test.override !== null && <OverrideTag decision={test.override} />}
        </p>
        <p className="mt-1 wrap-anywhere text-ink-2">{test.sentence}</p>
      </div>
      <div className="min-w-0 text-12 max-md:col-span-2">
        <dl className="grid gap-1">
          {[test.primary, test.worst].map(
            (row) =>
              row && (
                <div key={`${row.role} ${row.metricId}`} className="flex flex-wrap items-center gap-x-2">
                  <PairMark side={row.side} />
                  <dt className="min-w-0 flex-1 wrap-anywhere">{row.name}</dt>
                  <dd className="figure whitespace-nowrap text-ink-2">{pairOf(row)}</dd>
                  <dd>
                    <StateTag state={row.state} />
                  </dd>
                </div>
              ),
          )}
        </dl>
        {!test.fields.hasExperience && <p className="text-harm">No customer measure</p>}
      </div>
      <div className="relative z-1 max-md:row-start-1 max-md:col-start-2 print:hidden">
        <IconButton
          label={`What can be done with ${test.name}`}
          aria-haspopup="menu"
          tabIndex={tabIndex}
          onClick={(event) => onMenu(test, event.currentTarget)}
        >
          <MoreHorizontal aria-hidden size={16} />
        </IconButton>
      </div>
    </li>
  );
});

function pairOf({ control, treatment, state }: NonNullable<LoggedTest["primary"]>): string {
  if (state === "veiled") return "";
  if (control === null && treatment === null) return "not known";
  return `${control ?? "not known"} → ${treatment ?? "not known"}`;
}
