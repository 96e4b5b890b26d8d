import { OpensNumber } from "@/ui/opens-number";

type Part = { readonly label: string; readonly how?: string; readonly value: string; readonly total?: boolean };
type Props = {
  figure: { readonly words: string; readonly parts: readonly Part[]; readonly note?: string };
  /** What it is: heads the parts, and names the number for those who hear it. */
  title: string;
  /** Whose number it is, where the title alone does not say. */
  of?: string;
  words?: string;
  className?: string;
};

/** A number of this screen, which opens to its quarters, its formula, its basis and how far it was observed. */
export function OpensFigure({ figure, title, of, words, className }: Props) {
  const named = of ? `${title}, ${of}` : title;
  return (
    <OpensNumber
      value={figure.words}
      label={`${figure.words}: ${named}`}
      title={named}
      parts={figure.parts}
      {...(words && { words })}
      {...(figure.note && { note: figure.note })}
      {...(className && { className })}
    />
  );
}
