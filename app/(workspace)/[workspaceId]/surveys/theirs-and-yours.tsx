import { Cell, Head, TableFrame } from "@/ui/table";
import type { Wave } from "./survey-board";
import type { InstrumentForm, WaveDraft } from "./wave-draft";

/** What somebody else stored meanwhile, beside what stands in this form. */
export function TheirsAndYours({ wave, draft, form }: { wave: Wave; draft: WaveDraft; form: InstrumentForm }) {
  const rows = [
    { label: "Date", theirs: wave.date ?? "", yours: draft.date },
    { label: "People who answered", theirs: String(wave.n ?? ""), yours: draft.n },
    ...form.scores.map(({ id, label }) => ({
      label,
      theirs: String(wave.results[id] ?? ""),
      yours: draft.by === "scores" ? (draft.scores[id]?.value ?? "") : "from the counts",
    })),
  ].filter(({ theirs, yours }) => theirs !== yours);
  if (rows.length === 0) return null;
  return (
    <TableFrame label="Theirs and yours">
      <table className="w-full">
        <thead>
          <tr>
            <Head>What differs</Head>
            <Head numeric>Theirs, stored</Head>
            <Head numeric>Yours</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, theirs, yours }) => (
            <tr key={label}>
              <Cell>{label}</Cell>
              <Cell numeric>{theirs || "empty"}</Cell>
              <Cell numeric>{yours || "empty"}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
