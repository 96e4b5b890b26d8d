import Link from "next/link";
import { memo, useMemo, useState } from "react";
import { overlapAdvice, overlapSentence } from "@/domain/experiments/calendar/overlap-advice";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import type { Calendar, CalendarTest, Overlap } from "./calendar-view";

type TestsById = ReadonlyMap<string, CalendarTest>;
type Props = { workspaceId: string; calendar: Calendar };

/** At first so many are told. */
const atFirst = 10;

/** Pairs of tests that get in each other's way, in words, each with what to do. */
export const OverlapList = memo(function OverlapList({ workspaceId, calendar }: Props) {
  const { overlaps, overlapCount, may } = calendar;
  const [showsOver, setShowsOver] = useState(false);
  const byId = useMemo(() => new Map(calendar.tests.map((test) => [test.id, test])), [calendar.tests]);
  const open = overlaps.filter(({ past }) => !past);
  const over = overlaps.filter(({ past }) => past);
  return (
    <div className="grid gap-6 px-7 py-6 max-lg:px-4">
      <Section title="Same people, same channel, same time">
        {open.length === 0 ? (
          <p className="text-ink-2">
            Nothing that runs or is planned meets another test. A test that names no audience or no channel counts as
            reaching all of them.
          </p>
        ) : (
          <Pairs {...{ workspaceId, byId, pairs: open }} of={overlapCount.open} mayChange={may.contribute} />
        )}
      </Section>
      {over.length > 0 && (
        <details onToggle={(event) => setShowsOver(event.currentTarget.open)}>
          <summary className="min-h-6 cursor-pointer text-ink-2 max-sm:min-h-11">
            {overlapCount.past === 1 ? "1 pair met" : `${overlapCount.past} pairs met`} in tests that are over
          </summary>
          {showsOver && <Pairs {...{ workspaceId, byId, pairs: over }} of={overlapCount.past} mayChange={false} />}
        </details>
      )}
    </div>
  );
});

function Pairs({
  workspaceId,
  byId,
  pairs,
  of,
  mayChange,
}: {
  workspaceId: string;
  byId: TestsById;
  pairs: readonly Overlap[];
  of: number;
  mayChange: boolean;
}) {
  const [whole, setWhole] = useState(false);
  const told = whole ? pairs : pairs.slice(0, atFirst);
  return (
    <>
      <ul>
        {told.map((overlap) => (
          <Pair
            key={`${overlap.tests.join(" ")} ${overlap.from}`}
            overlap={overlap}
            byId={byId}
            workspaceId={workspaceId}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {told.length < pairs.length && (
        <Button className="mt-2" onClick={() => setWhole(true)}>
          Show all {pairs.length}
        </Button>
      )}
      {whole && <More told={told.length} of={of} />}
    </>
  );
}

const More = ({ told, of }: { told: number; of: number }) =>
  told < of && (
    <p className="mt-2 text-12 text-ink-3">
      The latest {told} of {of} are told.
    </p>
  );

type PairProps = { overlap: Overlap; byId: TestsById; workspaceId: string; mayChange: boolean };

function Pair({ overlap, byId, workspaceId, mayChange }: PairProps) {
  const { tests, from, to } = overlap;
  const [one, other] = [byId.get(tests[0]), byId.get(tests[1])];
  if (!one || !other) return null;
  const advice = overlapAdvice([one, other], dayInWords);
  const pathOf = (id: string) => `/${workspaceId}/experiments/${encodeURIComponent(id)}`;
  const linkClass = "inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11";
  return (
    <li className="max-w-[90ch] border-t border-hairline py-2.5 [contain-intrinsic-size:auto_84px] [content-visibility:auto] print:[content-visibility:visible]">
      <p className="wrap-anywhere">{overlapSentence([one, other], overlap)}</p>
      <p className="mt-0.5 wrap-anywhere text-ink-2">{advice.sentence}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-12 text-ink-3">
        <span className="figure">
          {to === null
            ? `From ${dayInWords(from)}, for as long as both run`
            : `${dayInWords(from)} – ${dayInWords(to)}`}
        </span>
        {mayChange && advice.changeId !== null ? (
          <Link href={pathOf(advice.changeId)} prefetch={false} className={linkClass}>
            Change its dates or its people
          </Link>
        ) : (
          tests.map((id, at) => (
            <Link key={id} href={pathOf(id)} prefetch={false} className={linkClass}>
              {at === 0 ? "Open the first" : "Open the second"}
            </Link>
          ))
        )}
      </p>
    </li>
  );
}
