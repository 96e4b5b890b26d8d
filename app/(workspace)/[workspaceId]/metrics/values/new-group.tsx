import { useState } from "react";
import { everybodyWords } from "@/domain/metrics/everybody-words";
import { FormDialog } from "@/ui/form-dialog";
import { TextInput } from "@/ui/text-input";

type Props = { known: readonly string[]; onName: (segment: string) => void; onClose: () => void };

/** Case, hyphens and blanks make no other group. */
const alike = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });
const isEverybody = (name: string) => everybodyWords.has(name.toLowerCase().replace(/[\s-]+/g, " "));

/** A group of customers that has no value yet. */
export function NewGroup({ known, onName, onClose }: Props) {
  const [name, setName] = useState("");
  const called = name.trim();
  return (
    <FormDialog
      title="Another group of customers"
      description="Its values stand beside those of everybody and never add up to them."
      submit="Show this group"
      busy={false}
      off={called === "" ? "Name the group first." : isEverybody(called) ? "This means everybody." : null}
      onSubmit={() => {
        onName(known.find((each) => alike.compare(each, called) === 0) ?? called);
        onClose();
      }}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        help="As your other systems call it, such as “Mobile app” or “New customers”."
        maxLength={120}
        value={name}
        error={isEverybody(called) ? "This means everybody, who are there already." : null}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
