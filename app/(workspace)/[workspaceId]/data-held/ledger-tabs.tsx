import { problemLists } from "@/domain/ledger/problem-lists";
import { classNames } from "@/ui/class-names";
import { type Ledger, problemNames, type Shown } from "./ledger-view";

type Props = { ledger: Ledger; shown: Shown; onShow: (shown: Shown) => void };

/** The parts of the screen, each with how much is in it. */
export function LedgerTabs({ ledger: { rows, worklist, moments, notOnRecord }, shown, onShow }: Props) {
  const tabs: readonly { key: Shown; name: string; count: number | null; isWrong?: boolean }[] = [
    { key: "all", name: "All data", count: rows.length },
    ...problemLists.map((list) => ({
      key: list,
      name: problemNames[list],
      count:
        rows.filter(({ reasons }) => reasons.some((each) => each.list === list)).length +
        (list === "unconsented" ? notOnRecord.length : 0),
      isWrong: true,
    })),
    { key: "reviews", name: "To review", count: worklist.rows.length },
    { key: "customers", name: "What customers read", count: null },
    { key: "moments", name: "By moment", count: moments.length },
  ];
  return (
    <nav aria-label="Parts of the ledger" className="no-print flex flex-wrap gap-x-1 px-5 max-lg:px-2">
      {tabs.map(({ key, name, count, isWrong }) => (
        <button
          key={key}
          type="button"
          aria-current={shown === key ? "page" : undefined}
          onClick={() => onShow(key)}
          className={classNames(
            "inline-flex min-h-9 items-center gap-1.5 border-b-2 px-2 text-13 max-sm:min-h-11",
            shown === key ? "border-ink font-semibold" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {name}
          {count !== null && (
            <span
              className={classNames("figure text-12", isWrong && count > 0 ? "font-semibold text-harm" : "text-ink-3")}
            >
              {count}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
