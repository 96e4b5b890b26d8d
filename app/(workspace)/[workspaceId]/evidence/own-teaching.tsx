/** Why one's own evidence comes first; shown until there is some. */
export function OwnTeaching({ mayAdd }: { mayAdd: boolean }) {
  return (
    <section aria-label="Own evidence" className="grid max-w-[78ch] gap-1 px-7 pb-4 max-lg:px-4">
      <p>
        What your own customers said or did counts for more than every outside figure here: it is about the people you
        write to.
      </p>
      <p className="border-l-2 border-hairline pl-3 text-ink-3">
        “31% of 840 shoppers told us the sofa finder made choosing easier.” Own survey, Oct 2026, everybody who used the
        finder in October.
      </p>
      {!mayAdd && <p className="text-ink-3">Ask a contributor or an editor to write down the first.</p>}
    </section>
  );
}
