import { quarterInWords } from "@/domain/quarters";
import { type WorthWords, worthInWords } from "@/domain/roadmap/sequence-words";
import { grouped } from "@/domain/roadmap/wording";
import { Meter } from "@/ui/meter";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { Found } from "./sequence-input";

const most = 5;
const weeks = (amount: number) => grouped(Math.round(amount * 100) / 100);

/** Who is asked for how much in the order found, and where one more person would be worth most. */
export function PeopleUsed({ found, words }: { found: Found; words: WorthWords }) {
  const { utilisation, quarters } = found;
  const roles = [...new Set(utilisation.map(({ role }) => role))];
  const short = utilisation
    .filter(({ shadowPrice }) => (shadowPrice ?? 0) >= 0.5)
    .sort((a, b) => (b.shadowPrice ?? 0) - (a.shadowPrice ?? 0))
    .slice(0, most);
  return (
    <div className="grid gap-4">
      {short.length > 0 ? (
        <ul className="grid max-w-[78ch] gap-1">
          {short.map(({ role, bucket, shadowPrice }) => (
            <li key={`${role} ${bucket}`}>
              One more person-week of {role} in {quarterInWords(quarters[bucket]!)} would be worth about{" "}
              {worthInWords(shadowPrice ?? 0, words)}.
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">Nowhere would one more person-week bring more.</p>
      )}
      <TableFrame label="Person-weeks used, by role and quarter">
        <table className="w-full min-w-[560px] border-collapse text-13">
          <caption className="sr-only">Person-weeks used of those there are, by role and quarter</caption>
          <thead>
            <tr>
              <Head>Role</Head>
              {quarters.map((quarter) => (
                <Head key={quarter} numeric>
                  {quarterInWords(quarter)}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role}>
                <th scope="row" className="border-b border-hairline px-2 py-1.5 text-left font-medium">
                  {role}
                </th>
                {utilisation
                  .filter((each) => each.role === role)
                  .map(({ bucket, used, capacity }) => (
                    <Cell key={bucket} numeric>
                      {weeks(used)} of {capacity >= 1e5 ? "any" : weeks(capacity)}
                      <Meter
                        thin
                        used={used}
                        available={capacity >= 1e5 ? null : capacity}
                        label={`${role}, ${quarterInWords(quarters[bucket]!)}: ${weeks(used)} of ${weeks(capacity)} person-weeks`}
                      />
                    </Cell>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="text-12 text-ink-3">
        What is held back for iteration and what work already begun takes is not counted as there. Worth of one more
        week by the relaxation of the model: a hint where people are short, not a promise.
      </p>
    </div>
  );
}
