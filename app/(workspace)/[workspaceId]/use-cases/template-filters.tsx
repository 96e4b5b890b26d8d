import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import type { TemplateListing } from "./template-dialog";

export const everyTemplate = { text: "", moment: "", audience: "", channel: "", mode: "", family: "" };
export type TemplateFilter = typeof everyTemplate;

/** The templates that pass: every word somewhere in it, and each choice that was made. */
export function shownTemplates({ templates }: TemplateListing, filter: TemplateFilter) {
  const words = filter.text.toLowerCase().split(/\s+/);
  const is = (wanted: string, value: string) => wanted === "" || wanted === value;
  return templates.filter(
    ({ name, description, momentWords, mode, modeWords, activeForm, audience, notes, moment, family, channelIds }) => {
      const searched = `${name} ${description} ${momentWords} ${mode} ${modeWords} ${activeForm ?? ""} ${audience} ${notes}`;
      return (
        words.every((word) => searched.toLowerCase().includes(word)) &&
        is(filter.moment, moment) &&
        is(filter.audience, audience) &&
        is(filter.mode, mode) &&
        is(filter.family, family) &&
        (filter.channel === "" || channelIds.includes(filter.channel))
      );
    },
  );
}

type Props = { listing: TemplateListing; filter: TemplateFilter; onChange: (filter: TemplateFilter) => void };

export function TemplateFilters({ listing, filter, onChange }: Props) {
  const { templates, channels, families } = listing;
  const present = <Key extends string>(pairs: readonly (readonly [Key, string])[]) =>
    [...new Map(pairs)].map(([value, label]) => ({ value, label }));
  const used = new Set(templates.flatMap(({ channelIds }) => channelIds));
  const choices: [keyof TemplateFilter, string, string, { value: string; label: string }[]][] = [
    ["moment", "Moment", "Any moment", present(templates.map(({ moment, momentWords }) => [moment, momentWords]))],
    ["mode", "Who acts", "Anyone acts", present(templates.map(({ mode, modeWords }) => [mode, modeWords]))],
    [
      "audience",
      "Audience",
      "Any audience",
      present(templates.map(({ audience }) => [audience, audience])).sort((a, b) =>
        a.label.localeCompare(b.label, "en"),
      ),
    ],
    [
      "channel",
      "Channel",
      "Any channel",
      channels.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    ],
    ["family", "Family", "Any family", families.map(({ id, name }) => ({ value: id, label: name }))],
  ];
  return (
    <div className="grid grid-cols-6 gap-2 max-md:grid-cols-2">
      <TextInput
        label="Search templates"
        labelHidden
        type="search"
        autoFocus
        placeholder="Search: quiz, service"
        fieldClassName="max-md:col-span-2"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      {choices.map(([key, label, any, options]) => (
        <Select
          key={key}
          label={label}
          labelHidden
          choices={[{ value: "", label: any }, ...options]}
          value={filter[key]}
          onChange={(event) => onChange({ ...filter, [key]: event.target.value })}
        />
      ))}
    </div>
  );
}
