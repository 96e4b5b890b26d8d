import Link from "next/link";
import type { ReactNode } from "react";
import { quarterInWords } from "@/domain/quarters";
import { PairMark } from "@/ui/marks";
import { OpensTests } from "./opens-tests";
import { type Programme, type SeenTest, shareInWords } from "./programme-words";

type Props = { workspaceId: string; programme: Programme };

/** What the programme is worth before any win is counted: harm kept from customers, and whether anybody looked. */
export function FirstNumbers({ workspaceId, programme }: Props) {
  const { tests, harmsAvoided, watched, quarters, invalid, dueLearnings } = programme;
  const avoided = tests.filter((test) => test.avoided);
  const shipped = tests.filter((test) => test.counts && test.harmed.length > 0 && !test.avoided);
  const unwatched = tests.filter((test) => !test.watched);
  const now = quarters.at(-1);
  const thisQuarter = tests.filter(({ quarter }) => quarter === now?.quarter);
  const before = quarters.at(-2);
  return (
    <dl className="grid grid-cols-4 gap-x-8 gap-y-5 border-t border-line px-7 py-5 max-lg:grid-cols-2 max-lg:px-4 max-sm:grid-cols-1">
      <Figure
        name="Harms avoided"
        side
        value={
          <OpensTests
            workspaceId={workspaceId}
            value={`${harmsAvoided.count} of ${harmsAvoided.of}`}
            label={`${harmsAvoided.count} of ${harmsAvoided.of}: harms avoided`}
            title="Customers were worse off, and it did not ship"
            tests={avoided}
            about={harmWords}
            note="Concluded tests whose result counts, in which a customer measure got worse, and which nobody shipped all the same. Without such a measure it would not have been seen."
          />
        }
      >
        {avoided.length === 0
          ? "No test that counts showed customers worse off."
          : "Tests stopped or sent back because customers were worse off."}
        {shipped.length > 0 && (
          <OpensTests
            workspaceId={workspaceId}
            className="mt-1 block text-left font-medium text-harm"
            value={`${shipped.length} shipped all the same.`}
            label={`${shipped.length} shipped all the same: although customers were worse off`}
            title="Shipped although customers were worse off"
            tests={shipped}
            about={harmWords}
          />
        )}
      </Figure>
      <Figure
        name="Watch what customers feel"
        side
        value={
          <OpensTests
            workspaceId={workspaceId}
            value={`${watched.count} of ${watched.of}`}
            label={`${watched.count} of ${watched.of}: tests that watch what customers feel`}
            title="Tests with a customer measure"
            tests={[...unwatched, ...tests.filter((test) => test.watched)]}
            about={(test) => (test.watched ? null : "no customer measure")}
            note="Of all tests that started. Those without a customer measure stand first."
          />
        }
      >
        {watched.share === null
          ? "No test has started yet."
          : watched.count === watched.of
            ? "Every test that started has a customer measure."
            : `${shareInWords(watched.share)}; the others could not have seen a harm.`}
      </Figure>
      <Figure
        name={now ? `Concluded in ${quarterInWords(now.quarter)}` : "Concluded"}
        value={
          <OpensTests
            workspaceId={workspaceId}
            value={thisQuarter.length}
            label={`${thisQuarter.length} concluded this quarter`}
            title={now ? `Concluded in ${quarterInWords(now.quarter)}` : "Concluded"}
            tests={thisQuarter}
          />
        }
      >
        {before && `${before.written + before.unwritten} in ${quarterInWords(before.quarter)}. `}
        {invalid > 0 && (
          <OpensTests
            workspaceId={workspaceId}
            value={`${invalid} ${invalid === 1 ? "does" : "do"} not count.`}
            label={`${invalid} ${invalid === 1 ? "does" : "do"} not count: of all concluded tests`}
            title="Concluded tests whose result does not count"
            tests={tests.filter(({ concluded, counts }) => concluded && !counts)}
            note="A broken split, a changed plan or figures that cannot be: such a result is neither a win nor a loss."
          />
        )}
      </Figure>
      <Figure
        name="Learnings due"
        value={
          <Link
            href={`/${workspaceId}/experiments/learnings${dueLearnings > 0 ? "?due=due" : ""}`}
            className="figure underline-offset-3 hover:underline"
          >
            {dueLearnings}
          </Link>
        }
      >
        {dueLearnings === 0 ? "Nothing is due for review." : "Look again whether they still hold."}
      </Figure>
    </dl>
  );
}

const harmWords = ({ harmed, override }: SeenTest) =>
  `${harmed.join(", ")} got worse${override === null ? "" : "; decided otherwise by hand"}`;

function Figure({
  name,
  value,
  side,
  children,
}: {
  name: string;
  value: ReactNode;
  side?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-12 text-ink-2">
        {side && <PairMark side="customer" />}
        {name}
      </dt>
      <dd className="mt-0.5 font-serif text-28 leading-tight">{value}</dd>
      <dd className="mt-1 text-12 text-ink-3">{children}</dd>
    </div>
  );
}
