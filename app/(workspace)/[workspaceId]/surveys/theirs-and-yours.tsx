import { Overtaken } from "../scored/overtaken";
import type { Wave } from "./survey-board";
import type { InstrumentForm, WaveDraft } from "./wave-draft";

type Props = { wave: Wave; draft: WaveDraft; form: InstrumentForm; onTake: () => void };

/** What somebody else stored meanwhile, beside what stands in this form. */
export function TheirsAndYours({ wave, draft, form, onTake }: Props) {
  const rows = [
    { label: "Date", theirs: wave.date ?? "", mine: draft.date },
    { label: "People who answered", theirs: String(wave.n ?? ""), mine: draft.n },
    ...form.scores.map(({ id, label }) => ({
      label,
      theirs: String(wave.results[id] ?? ""),
      mine: draft.by === "scores" ? (draft.scores[id]?.value ?? "") : "from the counts",
    })),
  ];
  return <Overtaken of={{ kind: "surveyWave", id: wave.id }} what="this wave" rows={rows} onTake={onTake} />;
}
