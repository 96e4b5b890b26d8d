import { Section } from "@/ui/page-header";
import { OpensTests } from "./opens-tests";
import { type Programme, shareInWords } from "./programme-words";

/** How often a test won: shown after everything else, and why. */
export function WinRate({
  workspaceId,
  programme: { won, tests, hollowWins },
}: {
  workspaceId: string;
  programme: Programme;
}) {
  const rate = won.share === null ? "Not known" : `${won.count} of ${won.of} (${shareInWords(won.share)})`;
  const hollow = `${hollowWins} hollow ${hollowWins === 1 ? "win is" : "wins are"}`;
  return (
    <Section title="Win rate, second on purpose">
      <p className="max-w-[78ch] text-ink-2">
        <OpensTests
          workspaceId={workspaceId}
          value={rate}
          label={`${rate}: tests that won`}
          title="Ship, or continue for customers"
          tests={tests.filter((test) => test.won)}
          note="Of the concluded tests whose result counts. A hollow win is none."
          className="font-medium"
        />{" "}
        {won.share === null
          ? "before a test that counts is concluded."
          : "of the tests that count may ship or continue for customers."}{" "}
        {hollowWins > 0 && (
          <>
            <OpensTests
              workspaceId={workspaceId}
              value={hollow}
              label={`${hollow}: what they are`}
              title="Sold more and hurt customers"
              tests={tests.filter((test) => test.hollowWin)}
              about={({ harmed }) => (harmed.length > 0 ? `${harmed.join(", ")} got worse` : null)}
            />{" "}
            not among them.
          </>
        )}
      </p>
      <p className="mt-1 max-w-[78ch] text-12 text-ink-3">
        A team that is judged by its win rate tests only what is safe, stops looking when it is ahead, and keeps quiet
        about harm. What a test taught and what it kept from customers is worth as much when it loses.
      </p>
    </Section>
  );
}
