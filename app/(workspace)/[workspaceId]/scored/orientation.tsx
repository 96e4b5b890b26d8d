/** Where advice of law is given: what it is and who decides. */
export function Orientation({ children }: { children: string }) {
  return <p className="max-w-[78ch] text-12 text-ink-3">{children}</p>;
}
