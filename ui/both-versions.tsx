import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./states";

/** A field of a form, as it is stored and as it is typed, in words. */
export type Differing = { readonly label: string; readonly theirs: string; readonly mine: string };
type Side = { readonly name: string; readonly state: string };

type Props = {
  /** What happened, and what is safe. */
  children: ReactNode;
  theirs: Side;
  mine: Side;
  rows: readonly Differing[];
  actions?: ReactNode;
};

/** What two people wrote at once: both versions, each with its name, field by field where they differ. */
export function BothVersions({ children, theirs, mine, rows, actions }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // It comes at the end of a form, which may be longer than what is in view.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const differing = rows.filter((row) => row.theirs !== row.mine);
  return (
    <div ref={place} className="grid gap-2">
      <Notice tone="harm">{children}</Notice>
      {differing.length > 0 && (
        <table className="w-full table-fixed text-left">
          <caption className="sr-only">Both versions, where they differ</caption>
          <thead>
            <tr>
              {[theirs, mine].map(({ name, state }) => (
                <th key={state} scope="col" className="border-b border-line py-1 pr-3 align-top font-medium">
                  <span className="wrap-anywhere">{name}</span>
                  <span className="block text-12 font-normal text-ink-3">{state}</span>
                </th>
              ))}
            </tr>
          </thead>
          {differing.map((row) => (
            <tbody key={row.label} className="border-b border-hairline">
              <tr>
                <th scope="rowgroup" colSpan={2} className="pt-1.5 text-12 font-normal text-ink-3">
                  {row.label}
                </th>
              </tr>
              <tr>
                <Words>{row.theirs}</Words>
                <Words>{row.mine}</Words>
              </tr>
            </tbody>
          ))}
        </table>
      )}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

const Words = ({ children }: { children: string }) => (
  <td className="pr-3 pb-1.5 align-top whitespace-pre-line wrap-anywhere">
    {children || <span className="text-ink-3">empty</span>}
  </td>
);
