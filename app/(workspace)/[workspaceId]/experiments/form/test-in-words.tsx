import { draftInWords } from "./draft-in-words";
import { knownBy } from "./hypothesis-part";
import type { TestChoices, TestDraft } from "./test-draft";

/** The test as it is read: for whoever may not change it, and on paper. */
export function TestInWords({ draft, choices }: { draft: TestDraft; choices: TestChoices }) {
  const [, expected, ...rest] = draftInWords(draft, choices);
  return (
    <>
      <p className="max-w-[60ch] font-serif text-18 leading-snug wrap-anywhere">
        {expected?.value ?? "Nobody wrote down yet what is expected, and why."}{" "}
        <span className="text-ink-2">{knownBy(draft, choices)}</span>
      </p>
      <dl className="grid">
        {rest.map(({ label, value }) => (
          <div
            key={label}
            className="grid grid-cols-[14rem_minmax(0,1fr)] gap-3 border-t border-hairline py-1.5 max-sm:grid-cols-1 max-sm:gap-0"
          >
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className={value === null ? "text-ink-3" : "wrap-anywhere"}>{value ?? "not said"}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
