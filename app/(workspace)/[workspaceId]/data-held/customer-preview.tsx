import { byBenefit, controlText, customerText, plainText, type TextPiece } from "@/domain/ledger/customer-text";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { CopyTexts, ToldText } from "../scored/told-text";
import type { Ledger } from "./ledger-view";

/** What customers would read about everything we hold, by what they get for it. */
export function CustomerPreview({ ledger: { rows, control } }: { ledger: Ledger }) {
  const groups = byBenefit(rows).map(({ benefit, items }) => ({
    benefit,
    texts: items.map((item) => ({ id: item.id, pieces: customerText(item) })),
  }));
  const last: TextPiece = controlText(control);
  const gaps =
    groups.flatMap(({ texts }) => texts.flatMap(({ pieces }) => pieces.filter(({ gap }) => gap))).length +
    (last.gap ? 1 : 0);
  const told = () => [
    ...groups.flatMap(({ benefit, texts }) => [
      benefit ?? "What nobody explained yet",
      ...texts.map(({ pieces }) => plainText(pieces)),
    ]),
    plainText([last]),
  ];
  if (groups.length === 0)
    return <p className="px-7 py-4 text-ink-2 max-lg:px-4">Nothing is held yet, so there is nothing to tell.</p>;
  return (
    <section aria-label="What customers read" className="grid gap-5 px-7 py-4 max-lg:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-[78ch] text-ink-2">
          {gaps === 0
            ? "Everything a customer would want to know is written."
            : `${gaps} ${gaps === 1 ? "gap stands" : "gaps stand"} where nothing is written yet.`}
        </p>
        <p className="no-print flex flex-wrap gap-2">
          <CopyTexts texts={told} label="Copy all" />
          <Button onClick={() => window.print()}>Print</Button>
        </p>
      </div>
      {groups.map(({ benefit, texts }) => (
        <div key={benefit ?? ""} className="break-inside-avoid">
          <Voice>{benefit ?? "What nobody explained yet"}</Voice>
          <ul className="mt-1 grid gap-2">
            {texts.map(({ id, pieces }) => (
              <li key={id}>
                <ToldText pieces={pieces} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ToldText pieces={[last]} />
    </section>
  );
}
