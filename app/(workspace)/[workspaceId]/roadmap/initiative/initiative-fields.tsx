import type { ReactNode } from "react";
import type { InitiativeDraft } from "./initiative-draft";
import type { InitiativeChoices } from "./initiative-form";

/** What every part of the form is given. */
export type PartProps = {
  draft: InitiativeDraft;
  set: (more: Partial<InitiativeDraft>) => void;
  /** What is wrong with a field, as a sentence. */
  wrong: Partial<Record<string, string>>;
  choices: InitiativeChoices;
};

export function FormPart({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-hairline pt-3">
      <div>
        <h3 className="text-14 font-semibold">{title}</h3>
        {help && <p className="text-12 text-ink-3">{help}</p>}
      </div>
      {children}
    </section>
  );
}

export const pair = "grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1";
export const none = (label: string) => ({ value: "", label });
