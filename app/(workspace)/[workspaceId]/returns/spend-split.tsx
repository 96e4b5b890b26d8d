import { pctWords } from "@/domain/returns/figure";
import { OpensNumber } from "@/ui/opens-number";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { amountWords, type KeptSpend } from "./returns-words";

type Props = { split: KeptSpend["splits"][number]; total: number | null; sign: string };

const heads = { category: "By category", function: "By function", mode: "By mode" } as const;

/** The spend in one way of splitting it; what does not add up is told. */
export function SpendSplit({ split: { group, parts, sum, sentence }, total, sign }: Props) {
  const known = parts.filter(({ amount }) => amount !== null);
  return (
    <div className="min-w-0">
      <h3 className="voice text-14 font-normal text-ink-2">{heads[group]}</h3>
      <TableFrame label={`Spend ${heads[group].toLowerCase()}`}>
        <table className="w-full">
          <thead>
            <tr>
              <Head>Part</Head>
              <Head numeric>Spent</Head>
              <Head numeric>Share</Head>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ id, name, amount, sharePct }) => {
              const share = sharePct === null ? "not known" : pctWords(sharePct);
              return (
                <tr key={id}>
                  <Cell className="wrap-anywhere">{name}</Cell>
                  <Cell numeric>{amountWords(amount, sign)}</Cell>
                  <Cell numeric>
                    {sharePct === null ? (
                      <span className="text-ink-3">{share}</span>
                    ) : (
                      <OpensNumber
                        value={share}
                        label={`${share}: ${name}`}
                        title={name}
                        parts={[
                          { label: name, value: amountWords(amount, sign) },
                          { label: "Spend on personalization", value: amountWords(total, sign) },
                          { label: "Share", how: "part ÷ spend × 100", value: share, total: true },
                        ]}
                      />
                    )}
                  </Cell>
                </tr>
              );
            })}
            {known.length > 0 && (
              <tr className="font-semibold">
                <Cell>Together</Cell>
                <Cell numeric>
                  <OpensNumber
                    value={amountWords(sum, sign)}
                    label={`${amountWords(sum, sign)}: spend ${heads[group].toLowerCase()}, together`}
                    title={`${heads[group]}, together`}
                    parts={[
                      ...known.map(({ name, amount }) => ({ label: name, value: amountWords(amount, sign) })),
                      { label: "Together", value: amountWords(sum, sign), total: true },
                      { label: "Spend on personalization", value: amountWords(total, sign) },
                    ]}
                    {...(sentence && { note: sentence })}
                  />
                </Cell>
                <Cell />
              </tr>
            )}
          </tbody>
        </table>
      </TableFrame>
      {sentence && (
        <div className="mt-2">
          <Notice>{sentence}</Notice>
        </div>
      )}
    </div>
  );
}
