import type { KeyboardEvent } from "react";
import { moneyWords } from "@/domain/ledger/money-words";
import type { ProblemList } from "@/domain/ledger/problem-lists";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Voice } from "@/ui/page-header";
import { fixTargets, fixWords, type Ledger, type LedgerRow, problemNames, type Target } from "./ledger-view";
import { NotOnRecord } from "./not-on-record";
import { useMore } from "./use-more";

const leads: Readonly<Record<ProblemList, { lead: string; none: string }>> = {
  unused: {
    lead: "Collected for nothing: each is a duty without a use. Stop collecting it and retire it, or say what uses it.",
    none: "Everything we hold is used.",
  },
  unconsented: {
    lead: "Used or held without a known basis, or sensitive without explicit consent. What needs it is blocked until this is put right.",
    none: "Everything has a basis on record.",
  },
  unexplained: {
    lead: "In use while customers are not told what they get. Write one sentence and show it where the data is asked for.",
    none: "Customers are told what they get for everything in use.",
  },
  overKept: {
    lead: "Kept without an end, or past it. Set one, and delete what is past it.",
    none: "Everything we hold has an end, and is not past it.",
  },
};

type Props = {
  ledger: Ledger;
  list: ProblemList;
  chosenId: string | null;
  onOpen: (opened: { id: string; target: Target | null }) => void;
  onRetire: (id: string) => void;
  onAdd: (start: { elementId: string; useCaseId: string }) => void;
  workspaceId: string;
};

/** One of the four lists: why each item is in it, and what puts it right. */
export function ProblemLines({ ledger, list, chosenId, onOpen, onRetire, onAdd, workspaceId }: Props) {
  const rows = ledger.rows
    .flatMap((row) => row.reasons.filter((reason) => reason.list === list).map((reason) => ({ row, reason })))
    .toSorted((a, b) => (b.row.annualCost ?? 0) - (a.row.annualCost ?? 0) || b.row.points - a.row.points);
  const { drawn, end } = useMore<HTMLLIElement>(rows.length);
  const { lead, none } = leads[list];
  const live = new Map(
    ledger.useCases.flatMap(({ id, name, status }) =>
      status === "live" || status === "testing" ? [[id, name] as const] : [],
    ),
  );
  return (
    <section aria-label={problemNames[list]} className="px-7 py-3 max-lg:px-4">
      <p className="max-w-[78ch] text-ink-2">{rows.length === 0 ? none : lead}</p>
      <ul className="mt-2" onKeyDown={moveInLines}>
        {rows.slice(0, drawn).map(({ row, reason }) => (
          <li
            key={row.id}
            className={classNames(
              "grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-hairline py-2 [contain-intrinsic-size:auto_76px] [content-visibility:auto] max-sm:grid-cols-1",
              row.id === chosenId && "xl:bg-selected",
            )}
          >
            <div className="min-w-0">
              <button
                type="button"
                data-line
                aria-current={row.id === chosenId || undefined}
                onClick={() => onOpen({ id: row.id, target: null })}
                className="min-h-6 text-left font-medium underline-offset-3 hover:underline max-sm:min-h-11"
              >
                {row.name}
              </button>
              <p className="max-w-[78ch] text-12 text-ink-2">
                {reason.because}
                {list === "unused" && cost(row, ledger.currency)}
                {usedBy(row, live)}
              </p>
            </div>
            {ledger.may.edit && (
              <p className="flex flex-wrap items-center gap-1.5">
                {reason.fixes.map((fix) => (
                  <Button
                    key={fix}
                    aria-label={`${fixWords[fix]}: ${row.name}`}
                    onClick={() =>
                      fix === "retire" ? onRetire(row.id) : onOpen({ id: row.id, target: fixTargets[fix] })
                    }
                  >
                    {fixWords[fix]}
                  </Button>
                ))}
              </p>
            )}
          </li>
        ))}
        {drawn < rows.length && <li ref={end} aria-hidden className="h-px" />}
      </ul>
      {list === "unconsented" && ledger.notOnRecord.length > 0 && (
        <div className="mt-5">
          <Voice>Used, and not on record</Voice>
          <NotOnRecord ledger={ledger} onAdd={onAdd} workspaceId={workspaceId} />
        </div>
      )}
    </section>
  );
}

function moveInLines(event: KeyboardEvent<HTMLUListElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at < 0 || !lines[at + step]) return;
  event.preventDefault();
  lines[at + step]?.focus();
}

const cost = ({ annualCost }: LedgerRow, currency: string) =>
  annualCost === null
    ? " What it costs is not known."
    : annualCost > 0
      ? ` It costs ${moneyWords(annualCost, currency)} a year.`
      : "";

/** The live uses that stand or fall with it. */
function usedBy({ uses }: LedgerRow, live: ReadonlyMap<string, string>): string {
  const names = uses.flatMap(({ useId }) => live.get(useId) ?? []);
  return names.length === 0 ? "" : ` Used now by ${names.join(", ")}.`;
}
