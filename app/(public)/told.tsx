import type { ReactNode } from "react";

/** What a page outside says first, and all it says where nothing can be done on it. */
export function Told({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <h1 className="text-28 leading-tight">{title}</h1>
      <p className="mt-2 text-ink-2">{children}</p>
    </div>
  );
}
