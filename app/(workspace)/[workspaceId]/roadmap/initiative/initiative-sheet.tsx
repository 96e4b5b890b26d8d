import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { initiativeInWords, type Names } from "./initiative-words";

/** The same as the form, to read. */
export function InitiativeSheet({ facts, names }: { facts: InitiativeFacts; names: Names }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={facts.name} tabIndex={0} className="grid gap-5">
      {initiativeInWords(facts, names).map(({ title, rows }) => (
        <section key={title}>
          <h3 className="mb-1 text-14 font-semibold">{title}</h3>
          <dl>
            {rows.map(({ label, value }) => (
              <div
                key={label}
                className="grid grid-cols-[160px_minmax(0,1fr)] gap-3 border-t border-hairline py-1 max-sm:grid-cols-1 max-sm:gap-0"
              >
                <dt className="text-12 text-ink-3">{label}</dt>
                <dd className="wrap-anywhere">{value ?? <span className="text-ink-3">not known</span>}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
