import { dayInWords } from "@/ui/dates";
import { SearchPicker } from "@/ui/search-picker";
import { decisionWord } from "../decision-tag";
import type { ToldTest } from "./learning-words";

type Props = {
  label: string;
  tests: readonly ToldTest[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Tests to choose from, each with what came of it. */
export function TestPicker({ label, tests, chosen, onChange }: Props) {
  return (
    <SearchPicker
      label={label}
      choices={tests.map((test) => ({ id: test.id, name: test.name, help: outcomeOf(test) }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}

function outcomeOf({ concluded, status, decision, hollowWin, endDate }: ToldTest): string {
  if (!concluded) return status === "draft" ? "Draft" : "Running";
  const came = hollowWin ? "Hollow win" : decisionWord(decision);
  return endDate === null ? came : `${came}, ${dayInWords(endDate)}`;
}
