import Link from "next/link";
import { grouped } from "@/domain/grouped";
import { byCode } from "@/domain/ordering";
import { quarterInWords, quarterOfDay } from "@/domain/quarters";
import { type BarWords, type CalendarView, type DatedTest, spanInWords } from "./calendar-view";

type Props = { workspaceId: string; view: CalendarView; wordsOf: ReadonlyMap<string, BarWords> };

/** On a phone the calendar is a list: what runs, what is planned, and what is over, quarter by quarter. */
export function CalendarList({ workspaceId, view, wordsOf }: Props) {
  const inOrder = view.items.toSorted((one, other) => byCode(one.span.from, other.span.from));
  const of = (status: DatedTest["status"]) => inOrder.filter((test) => test.status === status);
  const over = grouped(of("concluded").reverse(), ({ span }) => quarterOfDay(span.to));
  const parts: (readonly [string, readonly DatedTest[]])[] = [
    ["Running", of("running")],
    ["Planned", of("draft")],
    ...[...over]
      .sort(([one], [other]) => byCode(other, one))
      .map(([quarter, tests]) => [`Ended in ${quarterInWords(quarter)}`, tests] as const),
  ];
  return (
    <div className="border-t border-line">
      {parts.map(
        ([name, tests]) =>
          tests.length > 0 && (
            <section key={name} aria-label={name}>
              <h2 className="sticky top-0 z-1 border-b border-line bg-page px-4 py-2 font-sans text-14 font-semibold">
                {name} <span className="figure font-normal text-ink-3">{tests.length}</span>
              </h2>
              <ul>
                {tests.map(({ id, name: called, span }) => (
                  <li
                    key={id}
                    className="relative border-b border-hairline px-4 py-2.5 [contain-intrinsic-size:auto_64px] [content-visibility:auto]"
                  >
                    <Link
                      href={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
                      prefetch={false}
                      className="block text-14 font-medium wrap-anywhere after:absolute after:inset-0"
                    >
                      {called}
                    </Link>
                    <p className="figure text-12 text-ink-2">{spanInWords(span)}</p>
                    {wordsOf.get(id)?.meets && (
                      <p className="text-12 font-medium wrap-anywhere text-harm">{wordsOf.get(id)?.meets}</p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
