import type { TypedEvidence, TypedValue } from "@/domain/findings/evidence-typed";
import { Overtaken } from "../scored/overtaken";
import { fieldNames } from "./own-form";

type Props = { id: string; mine: TypedEvidence; theirs: TypedEvidence; onTake: () => void };

const said = (value: string | readonly TypedValue[]) =>
  typeof value === "string" ? value : value.map(({ label, number, unit }) => `${label} ${number}${unit}`).join("; ");

/** Both versions where two people changed a card at once. */
export function TheirEvidence({ id, mine, theirs, onTake }: Props) {
  return (
    <Overtaken
      of={{ kind: "ownEvidence", id }}
      what="this card"
      rows={(Object.keys(fieldNames) as (keyof TypedEvidence)[]).map((field) => ({
        ...{ label: fieldNames[field], theirs: said(theirs[field]), mine: said(mine[field]) },
      }))}
      onTake={onTake}
    />
  );
}
