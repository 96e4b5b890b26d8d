import { hypothesisSentence } from "@/domain/experiments/hypothesis-sentence";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { TextArea } from "@/ui/text-area";
import type { PartProps, TestChoices, TestDraft } from "./test-draft";

const parts = [
  { field: "because", label: "Because", hint: "people leave when they see 400 sofas" },
  { field: "change", label: "we believe that", hint: "three plain questions" },
  { field: "forWhom", label: "for", hint: "first-time buyers" },
  { field: "effect", label: "will", hint: "lead more of them to a choice they are sure of" },
] as const;

/** Why, what, for whom, to what end: the sentence as it comes to be. */
export function HypothesisPart({ draft, set, choices }: PartProps) {
  const sentence = hypothesisSentence(draft);
  const toggle = () => set({ inParts: !draft.inParts, ownWords: draft.ownWords || (sentence ?? "") });
  return (
    <Section id="hypothesis" title="What you expect, and why">
      {draft.inParts ? (
        <>
          <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
            {parts.map(({ field, label, hint }) => (
              <TextArea
                key={field}
                label={label}
                rows={1}
                maxLength={220}
                placeholder={hint}
                value={draft[field]}
                onChange={(event) => set({ [field]: event.target.value })}
              />
            ))}
          </div>
          <p className="mt-3 max-w-[60ch] font-serif text-18 leading-snug wrap-anywhere">
            {sentence ?? <span className="text-ink-3">Because …, we believe that … for … will ….</span>}{" "}
            <span className="text-ink-2">{knownBy(draft, choices)}</span>
          </p>
        </>
      ) : (
        <TextArea
          label="In your own words"
          rows={2}
          maxLength={1_000}
          value={draft.ownWords}
          onChange={(event) => set({ ownWords: event.target.value })}
        />
      )}
      <Button look="quiet" className="mt-1 -ml-3" onClick={toggle}>
        {draft.inParts ? "Write it in my own words" : "Write it part by part"}
      </Button>
    </Section>
  );
}

/** "We will know by Conversion rate, with Felt rushed no worse than we accept." */
export function knownBy({ measures }: Pick<TestDraft, "measures">, { metrics }: Pick<TestChoices, "metrics">): string {
  const names = (place: string) =>
    measures
      .filter((each) => each.place === place && each.metricId !== "")
      .map(({ metricId }) => metrics.find(({ id }) => id === metricId)?.name ?? metricId);
  const [primary] = names("primary");
  const guarded = names("experience");
  const listed = guarded.length > 1 ? `${guarded.slice(0, -1).join(", ")} and ${guarded.at(-1)}` : guarded[0];
  return `We will know by ${primary ?? "…"}, with ${listed ?? "…"} no worse than we accept.`;
}
