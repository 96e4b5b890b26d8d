import { memo } from "react";
import { classNames } from "@/ui/class-names";
import type { ListedCard } from "./evidence-screen";

type Props = { card: ListedCard; chosen: boolean; onChoose: (id: string) => void };

const ages = { current: "current", ageing: "ageing", old: "old", undated: "undated" } as const;
const marks: Readonly<Record<string, string>> = {
  vendor_claim: "vendor claim",
  prediction: "prediction",
  stated_intention_survey: "people said",
};

/** A card in two lines: who says it and when, and what. */
export const CardRow = memo(function CardRow({ card, chosen, onChoose }: Props) {
  const notes = [
    marks[card.kind],
    ages[card.ageBand],
    card.verification === "unverified" && "no source known",
    card.verification === "corrected" && "corrected",
    card.pinned > 0 && `pinned ${card.pinned === 1 ? "once" : `${card.pinned} times`}`,
  ].filter(Boolean);
  return (
    <button
      type="button"
      aria-current={chosen}
      onClick={() => onChoose(card.id)}
      className={classNames(
        "grid min-h-11 w-full gap-0.5 rounded-1 py-2 text-left",
        chosen ? "xl:bg-selected" : "hover:bg-hover",
      )}
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {card.name}
          {card.own && <span className="ml-2 text-12 font-semibold">our own</span>}
        </span>
        <span className="text-12 text-ink-3">{notes.join(" · ")}</span>
      </span>
      <span className="text-ink-2">{card.statement}</span>
    </button>
  );
});
