import { percentWords, signedWords } from "@/domain/experiments/figure-words";
import { moneyWords } from "@/domain/ledger/money-words";
import { Voice } from "@/ui/page-header";
import type { BayesAnswer } from "./bayes-view";

type Arm = NonNullable<BayesAnswer["view"]>["arms"][number];

/** What one treatment looks like as chances, each number with what it means. */
export function BayesArm({ arm, several, currency }: { arm: Arm; several: boolean; currency: string | null }) {
  const { lift, rate } = arm;
  const money = (amount: number) => signedMoney(amount, currency);
  return (
    <section aria-label={`Chances of ${arm.name}`} className="max-w-[78ch]">
      <Voice as="h3">{several ? arm.name : "The treatment against the control"}</Voice>
      {lift ? (
        <dl className="mt-1">
          <Line term="Chance that it is better" value={chanceWords(lift.chanceToWin)} />
          <Line term="Chance that it is worse (harmful)" value={chanceWords(1 - lift.chanceToWin)} />
          {several && rate && (
            <Line term="Chance that it is the best of all" value={chanceWords(rate.chanceToBeBest)} />
          )}
          <Line
            term="Expected change"
            value={`${signed(lift.expected)}, 95% between ${signed(lift.low)} and ${signed(lift.high)}`}
          />
          <Line
            term="Expected loss if it ships and is worse"
            value={`${percentWords(lift.riskOfShipping)} of what the control brings`}
          />
          <Line
            term="Expected loss if it stays out and is better"
            value={`${percentWords(lift.riskOfStaying)} of what the control brings`}
          />
          {rate && rate.gainPerMonth !== null && rate.lossPerMonth !== null && (
            <>
              <Line term="Expected value a month" value={money(rate.gainPerMonth)} />
              <Line term="Expected loss a month if it ships and is not the best" value={money(0 - rate.lossPerMonth)} />
            </>
          )}
        </dl>
      ) : (
        <p className="mt-1 text-ink-2">{arm.sentence ?? "Not known."}</p>
      )}
    </section>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-t border-hairline py-1.5">
      <dt className="text-ink-2">{term}</dt>
      <dd className="figure text-right">{value}</dd>
    </div>
  );
}

const signed = (fraction: number) => signedWords(percentWords(Math.abs(fraction)), fraction);

/** Never a certainty: a chance that rounds to all or nothing says so. */
function chanceWords(chance: number): string {
  if (chance > 0.999) return "more than 99.9%";
  if (chance < 0.001) return "less than 0.1%";
  return `${(chance * 100).toFixed(1)}%`;
}

function signedMoney(amount: number, currency: string | null): string {
  const size = Math.abs(amount);
  const words = currency ? moneyWords(size, currency) : Math.round(size).toLocaleString("en-GB");
  return signedWords(words, Math.round(amount));
}
