import type { ReactNode } from "react";
import { moneyWords } from "@/domain/ledger/money-words";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { Ledger, LedgerRow } from "./ledger-view";

const share = (value: number | null) => (value === null ? "–" : `${value.toFixed(1)}%`);
const isDeclared = (row: LedgerRow) => row.source === "declared";

const countsOf = (rows: readonly LedgerRow[], yes: string, no: string, holds: (row: LedgerRow) => boolean) => {
  const holding = rows.filter(holds);
  const parts: NumberPart[] = [
    { label: yes, value: holding.length },
    { label: no, value: rows.length - holding.length },
    ...rows.filter((row) => !holds(row)).map((row) => ({ label: `– ${row.name}`, value: "" })),
  ];
  return parts;
};

/** The figures of the ledger, each open to what it is made of (formula 24). */
export function LedgerFigures({ ledger: { rows, figures, currency } }: { ledger: Ledger }) {
  const held = rows.filter((row) => row.held);
  const personal = held.filter((row) => row.linked && row.legalBasis !== "not_personal");
  const inUse = rows.filter((row) => row.status === "in_use");
  const unused = held.filter((row) => !row.linked);
  const weighty = held.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
  return (
    <dl className="flex flex-wrap gap-x-9 gap-y-3 px-7 pb-3 max-lg:px-4">
      <Figure term="Use rate" says={`${figures.used} of ${figures.held} held are used`}>
        <OpensNumber
          value={share(figures.dataUseRatePct)}
          label={`Use rate ${share(figures.dataUseRatePct)}`}
          title="Use rate"
          parts={[
            ...countsOf(held, "Held and used", "Held and not used", (row) => row.linked),
            { label: "Used of held", value: share(figures.dataUseRatePct), total: true },
          ]}
          note="Held: collected, in use or dormant. Used: by something live or in test, by operations or the programme, or planned to start soon."
        />
      </Figure>
      <Figure term="Unused, a year" says={figures.unused.length === 0 ? "nothing is unused" : "for nothing"}>
        <OpensNumber
          value={moneyWords(figures.unusedAnnualCost, currency)}
          label={`Cost of unused data a year: ${moneyWords(figures.unusedAnnualCost, currency)}`}
          title="What unused data costs a year"
          parts={[
            ...unused.map((row) => ({
              label: row.name,
              value: row.annualCost === null ? "not known" : moneyWords(row.annualCost, currency),
            })),
            { label: "Together", value: moneyWords(figures.unusedAnnualCost, currency), total: true },
          ]}
        />
      </Figure>
      <Figure term="Declared share" says="told by customers themselves">
        <OpensNumber
          value={share(figures.declaredSharePct)}
          label={`Declared share ${share(figures.declaredSharePct)}`}
          title="Declared share"
          parts={[
            ...countsOf(personal, "Declared by customers", "Observed, inferred or bought", isDeclared),
            { label: "Declared of used personal data", value: share(figures.declaredSharePct), total: true },
          ]}
        />
      </Figure>
      <Figure term="Benefit told" says="of what is in use">
        <OpensNumber
          value={share(figures.benefitToldPct)}
          label={`Benefit told ${share(figures.benefitToldPct)}`}
          title="Benefit told"
          parts={[
            ...countsOf(inUse, "In use, with a benefit told", "In use, nothing told", (row) =>
              Boolean(row.benefitStatement?.trim()),
            ),
            { label: "Told of what is in use", value: share(figures.benefitToldPct), total: true },
          ]}
        />
      </Figure>
      <Figure term="Liability points" says="fewer are better">
        <OpensNumber
          value={figures.liabilityPoints.toLocaleString("en-GB")}
          label={`Liability points ${figures.liabilityPoints}`}
          title="Liability points"
          parts={[
            ...weighty.map(({ id, name, sensitivity, linked, points }) => ({
              label: <span key={id}>{name}</span>,
              how: `${sensitivity} × ${linked ? 1 : 2}`,
              value: points,
            })),
            { label: "Together", value: figures.liabilityPoints, total: true },
          ]}
          note="Sensitivity of everything held; twice where nothing uses it (our default)."
        />
      </Figure>
    </dl>
  );
}

function Figure({ term, says, children }: { term: string; says: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{term}</dt>
      <dd className="text-18 leading-tight font-semibold">{children}</dd>
      <dd className="text-11 text-ink-3">{says}</dd>
    </div>
  );
}
