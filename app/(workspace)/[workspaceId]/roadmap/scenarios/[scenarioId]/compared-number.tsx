import { classNames } from "@/ui/class-names";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";

export type NamedAmounts = { id: string; name: string; before: number; after: number };

type Props = {
  title: string;
  before: number | null;
  after: number | null;
  say: (amount: number) => string;
  /** What both are made of; without, there is nothing to open. */
  parts?: readonly NamedAmounts[];
  note?: string;
  /** Said under the number: a share lost, by how much it is over. */
  aside?: string | null;
  harm?: boolean;
};

const most = 40;

/** One number in both plans; opens to the initiatives that make it. */
export function ComparedNumber({ title, before, after, say, parts, note, aside, harm = false }: Props) {
  const said = (amount: number | null) => (amount === null ? "not set" : say(amount));
  const value =
    before === after ? (
      said(after)
    ) : (
      <>
        <span className="text-ink-3">{said(before)} →</span> <b className="font-semibold">{said(after)}</b>
      </>
    );
  const shown: NumberPart[] = [
    ...(parts ?? []).slice(0, most).map((part) => ({
      label: part.name,
      ...(part.before !== part.after && { how: `${say(part.before)} →` }),
      value: say(part.after),
    })),
    ...((parts?.length ?? 0) > most ? [{ label: `and ${(parts?.length ?? 0) - most} more`, value: "" }] : []),
    {
      label: "Together",
      ...(before !== after && { how: `${said(before)} →` }),
      value: said(after),
      total: true,
    },
  ];
  return (
    <div className="grid justify-items-end gap-0.5 whitespace-nowrap">
      {parts ? (
        <OpensNumber
          value={value}
          title={title}
          label={`${title}: ${before === after ? said(after) : `${said(before)}, then ${said(after)}`}`}
          parts={shown}
          {...(note && { note })}
          className={classNames("min-h-6", harm && "text-harm")}
        />
      ) : (
        <span className={classNames("figure", harm && "text-harm")}>{value}</span>
      )}
      {aside && (
        <span className={classNames("w-28 text-right text-11 whitespace-normal", harm ? "text-harm" : "text-ink-3")}>
          {aside}
        </span>
      )}
    </div>
  );
}
