import { Notice } from "@/ui/states";
import { SearchChoice } from "../cited/search-choice";
import type { ReturnChoices } from "./returns-words";

type Props = { cards: ReturnChoices["cards"]; value: string; onChange: (evidenceId: string) => void };

/** The card a forecast rests on. One that may not be its basis can be looked at, and says why it may not. */
export function BasisPicker({ cards, value, onChange }: Props) {
  const chosen = cards.find(({ id }) => id === value);
  return (
    <div className="grid gap-2">
      <SearchChoice
        label="Evidence it rests on"
        placeholder="Search: own, retention, survey"
        choices={[
          { id: "", name: "No card", help: "What you wrote above is the basis." },
          ...cards.map(({ id, name, statement, refused, own }) => ({
            ...{ id, name: own ? `Our own: ${name}` : name },
            help: refused ? `Cannot be a basis. ${statement}` : statement,
          })),
        ]}
        value={value}
        onChange={onChange}
      />
      {chosen?.refused && <Notice tone="harm">{chosen.refused}</Notice>}
      {chosen?.only && (
        <Notice>People said what they would do, so this card may only be read as an {chosen.only}.</Notice>
      )}
    </div>
  );
}
