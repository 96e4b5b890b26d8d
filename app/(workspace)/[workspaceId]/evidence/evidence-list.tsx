import { memo, useState } from "react";
import { Button } from "@/ui/button";
import { ConflictHead } from "../cited/shown-cards";
import { CardRow } from "./card-row";
import type { EvidenceListing } from "./evidence-screen";

type Props = {
  shown: EvidenceListing["shown"];
  chosenId: string | null;
  onChoose: (id: string) => void;
};

const drawnAtOnce = 120;

/** Cards in a row each; those of a conflict group side by side under what they disagree about. */
export const EvidenceList = memo(function EvidenceList({ shown, chosenId, onChoose }: Props) {
  const [most, setMost] = useState(drawnAtOnce);
  return (
    <>
      <ul aria-label="Evidence">
        {shown.slice(0, most).map(({ group, cards }) =>
          group ? (
            <li key={group.id} className="border-t border-line bg-sunken px-7 py-4 max-lg:px-4">
              <section aria-label={`${group.title} Cards that contradict each other`}>
                <ConflictHead {...group} as="h2" />
                <ul aria-label={group.title} className="mt-3 grid gap-x-6 sm:grid-cols-2">
                  {cards.map((card) => (
                    <li key={card.id} className="border-t border-hairline">
                      <CardRow card={card} chosen={card.id === chosenId} onChoose={onChoose} />
                    </li>
                  ))}
                </ul>
              </section>
            </li>
          ) : (
            cards.map((card) => (
              <li key={card.id} className="border-t border-hairline px-7 max-lg:px-4">
                <CardRow card={card} chosen={card.id === chosenId} onChoose={onChoose} />
              </li>
            ))
          ),
        )}
      </ul>
      {shown.length > most && (
        <p className="border-t border-hairline px-7 py-4 max-lg:px-4">
          <Button onClick={() => setMost(most + drawnAtOnce)}>
            Show {Math.min(drawnAtOnce, shown.length - most)} more
          </Button>
        </p>
      )}
    </>
  );
});
