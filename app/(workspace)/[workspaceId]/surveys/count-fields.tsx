import { NumberInput } from "@/ui/text-input";
import { type InstrumentForm, readCount, type WaveDraft } from "./wave-draft";

type Props = {
  form: InstrumentForm;
  draft: WaveDraft;
  people: number | null;
  set: (more: Partial<WaveDraft>) => void;
};

/** How often each answer to each question was given; who skipped a question is what is left over. */
export function CountFields({ form, draft, people, set }: Props) {
  const together = form.scores.filter(({ fromCounts, kind }) => !fromCounts && kind === "share");
  return (
    <div className="grid gap-4">
      {form.questions.map(({ id, text, options, scale }) => {
        const typed = draft.items[id] ?? [];
        const change = (at: number, value: string) =>
          set({
            items: { ...draft.items, [id]: options.map((_, other) => (other === at ? value : (typed[other] ?? ""))) },
          });
        const sum = typed.reduce((total, each) => total + (readCount(each).value ?? 0), 0);
        const left = people !== null && scale !== "multi" ? people - sum : null;
        return (
          <fieldset key={id} className="border-t border-hairline pt-2">
            <legend className="sr-only">{text}</legend>
            <p aria-hidden className="font-medium">
              {text}
            </p>
            <div className="mt-1.5 grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] items-end gap-2">
              {options.map(({ value, label }, at) => (
                <NumberInput
                  key={value}
                  label={label}
                  value={typed[at] ?? ""}
                  error={readCount(typed[at] ?? "").problem}
                  onChange={(event) => change(at, event.target.value)}
                />
              ))}
            </div>
            {sum > 0 && left !== null && (
              <p className={left < 0 ? "mt-1 text-12 text-harm" : "mt-1 text-12 text-ink-3"}>
                {left < 0
                  ? `${(-left).toLocaleString("en-GB")} more answers than people.`
                  : left === 0
                    ? "Everybody answered."
                    : `${left.toLocaleString("en-GB")} skipped it; they are not counted.`}
              </p>
            )}
          </fieldset>
        );
      })}
      {together.length > 0 && (
        <fieldset className="grid gap-2 border-t border-hairline pt-2">
          <legend className="sr-only">Who answered what together</legend>
          <p className="text-12 text-ink-3">
            Counts of single questions cannot show who answered what together. Enter the number of people if your tool
            tells; else this score stays unknown.
          </p>
          {together.map(({ id, label, how }) => (
            <NumberInput
              key={id}
              label={`${label}: number of people`}
              help={how}
              fieldClassName="max-w-md"
              value={draft.people[id] ?? ""}
              error={readCount(draft.people[id] ?? "").problem}
              onChange={(event) => set({ people: { ...draft.people, [id]: event.target.value } })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
