import { type KeyboardEvent, useId, useState } from "react";
import type { RoundCriterion } from "@/domain/scoring/rounds/criteria";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import type { Value } from "./use-answers";

type Props = {
  criterion: RoundCriterion;
  /** Where the next one finds it. */
  place: string;
  value: Value | null;
  /** What another window stored, where it differs from what was answered here. */
  other: Value | null | undefined;
  confidenceAnchors: readonly string[];
  onChange: (value: Value, slowly?: boolean) => void;
  onSettle: (mine: boolean) => void;
  onNext: () => void;
};

const blank = { confidence: null, note: null };

/** One question with the words of its five answers. 1 to 5 answer, arrows move, Enter goes on. */
export function CriterionCard({
  criterion,
  place,
  value,
  other,
  confidenceAnchors,
  onChange,
  onSettle,
  onNext,
}: Props) {
  const name = useId();
  const { label, question, anchors } = criterion;
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
    const onRadio = target instanceof HTMLInputElement && target.type === "radio";
    if (key === "Enter" && (onRadio || target instanceof HTMLInputElement)) {
      event.preventDefault();
      onNext();
    } else if (onRadio && /^[1-5]$/.test(key)) {
      event.preventDefault();
      onChange({ ...blank, ...value, answer: Number(key) });
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${key}"]`)?.focus();
    }
  };
  return (
    <fieldset id={place} onKeyDown={onKey} className="min-w-0 scroll-my-28 border-t border-hairline py-4">
      <legend className="sr-only">{label}</legend>
      <p aria-hidden className="text-14 font-semibold">
        {label}
      </p>
      <p className="mb-2 max-w-[78ch] text-ink-2">{question}</p>
      <div className="grid grid-cols-5 gap-1.5 max-lg:grid-cols-1">
        {anchors.map((anchor, at) => {
          const answer = at + 1;
          const chosen = value?.answer === answer;
          return (
            <label
              key={answer}
              className={classNames(
                "relative flex gap-2 rounded-2 border px-2.5 py-2 has-focus-visible:shadow-(--ring) max-lg:items-center max-lg:py-1.5 max-sm:min-h-11 lg:flex-col lg:gap-1",
                chosen ? "border-ink bg-selected" : "border-edge bg-surface hover:bg-hover",
              )}
            >
              <input
                type="radio"
                name={name}
                value={answer}
                checked={chosen}
                onChange={() => onChange({ ...blank, ...value, answer })}
                className="sr-only"
              />
              <span className="flex items-center gap-2">
                <span className={classNames("figure", chosen ? "font-semibold" : "text-ink-2")}>{answer}</span>
                {chosen && <span aria-hidden className="size-1.5 rounded-full bg-ink" />}
              </span>
              <span className="text-12 leading-snug">{anchor}</span>
            </label>
          );
        })}
      </div>
      {other !== undefined && (
        <p
          role="alert"
          className="mt-2 flex flex-wrap items-center gap-2 border-l-2 border-harm-4 bg-harm-wash px-3 py-1.5 text-harm"
        >
          In another window you {other ? `answered ${other.answer}` : "took the answer back"}; here it is{" "}
          {value?.answer ?? "none"}.<Button onClick={() => onSettle(true)}>Keep {value?.answer ?? "none"}</Button>
          <Button onClick={() => onSettle(false)}>Take {other?.answer ?? "none"}</Button>
        </p>
      )}
      {value && (
        <div className="mt-2 grid grid-cols-[240px_minmax(0,1fr)] gap-3 max-md:grid-cols-1">
          <Select
            label={`How sure are you: ${label}`}
            labelHidden
            value={value.confidence === null ? "" : String(value.confidence)}
            choices={[
              { value: "", label: "How sure? Not said" },
              ...confidenceAnchors.map((anchor, at) => ({ value: String(at + 1), label: `${at + 1} · ${anchor}` })),
            ]}
            onChange={(event) =>
              onChange({ ...value, confidence: event.target.value === "" ? null : Number(event.target.value) })
            }
          />
          <Note label={label} note={value.note} onChange={(note) => onChange({ ...value, note }, true)} />
        </div>
      )}
    </fieldset>
  );
}

/** Holds what is typed, so that reading it back without its last space does not move the caret. */
function Note({
  label,
  note,
  onChange,
}: {
  label: string;
  note: string | null;
  onChange: (note: string | null) => void;
}) {
  const [typed, setTyped] = useState(note ?? "");
  const stored = note ?? "";
  return (
    <TextInput
      label={`Why: ${label}`}
      labelHidden
      maxLength={500}
      placeholder="Why? Shown beside your answer at the reveal"
      value={typed.trim() === stored.trim() ? typed : stored}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value || null);
      }}
    />
  );
}
