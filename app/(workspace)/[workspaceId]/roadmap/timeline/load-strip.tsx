import { memo } from "react";
import { quarterInWords } from "@/domain/quarters";
import type { LoadFigure, LoadOf } from "@/domain/roadmap/timeline-load";
import { classNames } from "@/ui/class-names";
import { shortMoney } from "../board-words";

type Props = {
  figures: readonly LoadFigure[];
  of: LoadOf;
  quarterWidth: number;
  moneySign: string;
  /** Without it the figures are only read, as on paper. */
  opens?: boolean;
};

const height = 34;

export const loadWords = (of: LoadOf) =>
  of.kind === "money" ? "Money" : of.kind === "people" ? "Person-weeks" : `Person-weeks, ${of.role}`;

export const amountInWords = (amount: number, of: LoadOf, sign: string) =>
  of.kind === "money" ? shortMoney(sign, amount) : amount.toFixed(1);

/** What each quarter is asked for, drawn against what there is; the line is the limit, what is over it is hatched. */
export const LoadStrip = memo(function LoadStrip({ figures, of, quarterWidth, moneySign, opens }: Props) {
  const scale = figures.reduce((most, { used, available }) => Math.max(most, used, available ?? 0), 1e-9) * 1.04;
  const share = (amount: number) => (amount / scale) * height;
  const words = (amount: number) => amountInWords(amount, of, moneySign);
  return (
    <div className="flex h-full" data-load={of.kind}>
      {figures.map((figure) => {
        const { quarter, used, available, before, over } = figure;
        const within = available === null ? used : Math.min(used, available);
        const text = `${words(used)}${available === null ? "" : ` of ${words(available)}`}`;
        const column = (
          <>
            <span aria-hidden className="relative block" style={{ height }}>
              <span className="absolute inset-x-0 bottom-0 bg-ink-3" style={{ height: share(within) }} />
              {over && available !== null && (
                <span
                  className="hatched absolute inset-x-0"
                  style={{ bottom: share(available), height: share(used - available) }}
                />
              )}
              {available !== null && (
                <span className="absolute inset-x-0 border-t-2 border-ink" style={{ bottom: share(available) - 1 }} />
              )}
            </span>
            <span
              className={classNames("figure block pt-0.5 text-11 leading-[14px]", over && "font-semibold text-harm")}
            >
              {text}
              {over && available !== null && ` · over ${words(used - available)}`}
              {before !== null && <span className="font-normal text-ink-3"> · was {words(before)}</span>}
            </span>
          </>
        );
        return opens ? (
          <button
            key={quarter}
            type="button"
            data-quarter={quarter}
            aria-haspopup="dialog"
            aria-label={spoken(figure, of, words)}
            style={{ width: quarterWidth }}
            className="shrink-0 scroll-ml-28 border-l border-hairline px-1 text-left align-top hover:bg-hover"
          >
            {column}
          </button>
        ) : (
          <div key={quarter} style={{ width: quarterWidth }} className="shrink-0 border-l border-hairline px-1">
            {column}
          </div>
        );
      })}
    </div>
  );
});

function spoken({ quarter, used, available, over }: LoadFigure, of: LoadOf, words: (amount: number) => string): string {
  const asked = `${quarterInWords(quarter)}, ${loadWords(of).toLowerCase()}: ${words(used)}`;
  if (available === null) return `${asked}, nothing set to compare with`;
  return `${asked} of ${words(available)}${over ? `, over by ${words(used - available)}` : ""}`;
}
