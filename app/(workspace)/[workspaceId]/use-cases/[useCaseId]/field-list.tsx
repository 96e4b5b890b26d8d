import type { EditableField } from "@/domain/scoring/editable-fields";
import { fieldNames } from "@/domain/scoring/field-words";
import { classNames } from "@/ui/class-names";
import type { Detail } from "./use-case-detail";

const isOpen = (words: string) => words === "nothing" || words === "nobody";

/** Fields as people read them; what nobody has said is said to be so. */
export function FieldList({ fields, words }: { fields: readonly EditableField[]; words: Detail["words"] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-1.5 max-md:grid-cols-1">
      {fields.map((field) => (
        <div key={field} className="grid grid-cols-[minmax(96px,35%)_minmax(0,1fr)] gap-2">
          <dt className="text-ink-3">{fieldNames[field]}</dt>
          <dd className={classNames("break-words whitespace-pre-line", isOpen(words[field]) && "text-ink-3")}>
            {isOpen(words[field]) ? (field === "ownerId" ? "Nobody yet" : "Not said") : words[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
