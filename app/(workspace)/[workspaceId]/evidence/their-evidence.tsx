import type { TypedEvidence, TypedValue } from "@/domain/findings/evidence-typed";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { fieldNames } from "./own-form";

type Props = { mine: TypedEvidence; theirs: TypedEvidence; onTake: () => void };

const said = (value: string | readonly TypedValue[]) =>
  typeof value === "string" ? value : value.map(({ label, number, unit }) => `${label} ${number}${unit}`).join("; ");

/** Both versions where two people changed a card at once: mine in the form, theirs here. */
export function TheirEvidence({ mine, theirs, onTake }: Props) {
  const fields = (Object.keys(fieldNames) as (keyof TypedEvidence)[]).filter(
    (field) => said(mine[field]) !== said(theirs[field]),
  );
  return (
    <Notice tone="harm">
      <p>Somebody else changed this card meanwhile. Yours is above and kept; theirs:</p>
      <dl className="my-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-ink">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt>{fieldNames[field]}</dt>
            <dd className="break-words">{said(theirs[field]) || "nothing"}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onTake}>Take theirs</Button>
    </Notice>
  );
}
