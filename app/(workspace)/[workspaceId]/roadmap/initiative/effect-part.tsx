import type { InitiativeEffect } from "@/domain/roadmap/initiative-effect";

const most = 6;

/** What storing it would do to the plan, the harm first. */
export function EffectPart({ effect, isNew }: { effect: InitiativeEffect; isNew: boolean }) {
  const { refused, warnings, changes } = effect;
  const isQuiet = refused.length + warnings.length + changes.length === 0;
  return (
    <section
      aria-label="What this does to the plan"
      aria-live="polite"
      className="max-h-[22dvh] basis-full overflow-auto text-12"
    >
      <h3 className="font-semibold">{isNew ? "If it is added" : "If this is stored"}</h3>
      {isQuiet && <p className="text-ink-3">No date, person, money or order of the plan changes.</p>}
      {refused.map(({ sentence }) => (
        <p key={sentence} className="text-harm">
          <b className="font-semibold">It cannot be stored.</b> {sentence}
        </p>
      ))}
      <Sentences of={warnings} className="text-harm" />
      <Sentences of={changes} className="text-ink-2" />
    </section>
  );
}

function Sentences({ of: sentences, className }: { of: readonly string[]; className: string }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={className}>
      {sentences.slice(0, most).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {sentences.length > most && <li>And {sentences.length - most} more.</li>}
    </ul>
  );
}
