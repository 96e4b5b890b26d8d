import type { ReactNode } from "react";
import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import type { Ledger, LedgerRow } from "./ledger-view";

type Props = {
  choices: Ledger["choices"];
  basis: LedgerRow["legalBasis"];
  special: boolean;
  liaDate: string | null;
  children?: ReactNode;
};

/** What a legal basis is for and what it asks for, in short. */
export function BasisNote({ choices, basis, special, liaDate, children }: Props) {
  const found = choices.bases.find(({ id }) => id === basis);
  const unknown = !found || found.id === "unknown";
  return (
    <div>
      <Voice as="h3">{unknown ? "No legal basis on record" : `Basis: ${found.label.toLowerCase()}`}</Voice>
      {unknown && <p className="text-12 text-ink-2">Whatever needs it cannot be planned, tested or launched.</p>}
      {found?.use && (
        <p className="text-12 text-ink-2">Used for: {found.use.charAt(0).toLowerCase() + found.use.slice(1)}.</p>
      )}
      {found && found.needs.length > 0 && (
        <>
          <p className="mt-1 text-12 text-ink-2">It needs:</p>
          <ul className="list-disc pl-5 text-12 text-ink-2">
            {found.needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {special && (
        <p className="mt-1 text-12 font-medium text-harm">
          Special category: only explicit consent carries it. {choices.inferenceRule}
        </p>
      )}
      {basis === "legitimate_interests" && (
        <>
          <p className="mt-1 text-12 text-ink-2">
            {liaDate === null
              ? "No balancing assessment is on file."
              : `Balancing assessment of ${dayInWords(liaDate)} on file.`}
          </p>
          <details className="text-12 text-ink-2">
            <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
              What the assessment answers
            </summary>
            <ol className="mt-1 grid list-decimal gap-0.5 pl-5">
              {choices.liaChecklist.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </details>
        </>
      )}
      {children && <p className="mt-1.5">{children}</p>}
    </div>
  );
}
