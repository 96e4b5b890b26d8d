import type { ReactNode } from "react";
import { Tag } from "@/ui/marks";
import type { CardView } from "./shown-cards";

/** One card: what is said, by whom, when, of whom, how it was checked, and what it may be used for. */
export function CardFacts({ card }: { card: CardView }) {
  return (
    <article aria-label={card.name} className="grid content-start gap-2 border-t border-hairline pt-3">
      <p className="flex flex-wrap gap-1.5">
        {card.mark && <Tag look="outlined">{card.mark}</Tag>}
        {card.own && <Tag look="strong">Our own</Tag>}
        <Tag look={card.ageBand === "current" ? "plain" : "thin"}>{card.ageBand}</Tag>
      </p>
      <p className="max-w-[78ch] font-medium">{card.statement}</p>
      {card.articleSays && (
        <p className="border-l-2 border-line pl-3 text-12 text-ink-2">
          The article says: “{card.articleSays}”. Its source says what stands above; use that wording.
        </p>
      )}
      {card.figures.length > 0 && (
        <ul aria-label="Figures" className="grid gap-0.5">
          {card.figures.map(({ label, words }, at) => (
            <li key={at} className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1 text-ink-2">{label}</span>
              <span className="figure font-semibold">{words}</span>
            </li>
          ))}
        </ul>
      )}
      {card.isRatio && <p className="text-12 text-ink-3">A ratio, not a share of people.</p>}
      {card.prediction && <p>{card.prediction}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-12">
        <Line term="Source">
          {card.publisher}
          {card.title && `: ${card.title}`}
        </Line>
        <Line term="Published">
          {card.published}
          {card.dateBasis && ` (${card.dateBasis})`}
        </Line>
        <Line term="Age">{card.age}</Line>
        <Line term="Kind">{card.kind}</Line>
        <Line term="Who was asked">
          {card.population}
          {card.geography && `, ${card.geography}`}
        </Line>
        <Line term="How many">{card.sample}</Line>
        <Line term="Check">{card.check}</Line>
        {card.citation && <Line term="Where found">{card.citation}</Line>}
        {card.caveat && <Line term="Mind">{card.caveat}</Line>}
        <Line term="Use it for">{card.mayBeUsedFor}</Line>
      </dl>
    </article>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}
