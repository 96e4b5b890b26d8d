import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Select } from "@/ui/select";

/** Key, what it is called, the word for all, and the others. */
export type FilterChoice<Key extends string> = readonly [
  key: Key,
  label: string,
  all: string,
  options: readonly (readonly [value: string, name: string])[],
];

type Props<Key extends string> = {
  choices: readonly FilterChoice<Key>[];
  filter: Readonly<Record<Key, string>> & { readonly text: string };
  onFilter: (key: Key, value: string) => void;
  width: string;
  unfolded: boolean;
  onUnfold: (unfolded: boolean) => void;
};

/** One choice for each thing to filter by; folded behind a button on a phone, which says how many are set. */
export function FilterSelects<Key extends string>({
  choices,
  filter,
  onFilter,
  width,
  unfolded,
  onUnfold,
}: Props<Key>) {
  const set = Object.entries(filter).filter(([key, value]) => key !== "text" && value !== "all").length;
  return (
    <>
      <Button className="sm:hidden" aria-expanded={unfolded} onClick={() => onUnfold(!unfolded)}>
        {set === 0 ? "Filters" : `Filters, ${set} set`}
      </Button>
      {choices.map(([key, label, all, options]) => (
        <Select
          key={key}
          label={label}
          labelHidden
          fieldClassName={classNames(width, "max-sm:w-full", !unfolded && "max-sm:hidden")}
          choices={[{ value: "all", label: all }, ...options.map(([value, name]) => ({ value, label: name }))]}
          value={filter[key]}
          onChange={(event) => onFilter(key, event.target.value)}
        />
      ))}
    </>
  );
}
