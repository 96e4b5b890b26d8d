import type { ReactNode } from "react";

type Props = { title: ReactNode; sentence?: ReactNode; actions?: ReactNode; above?: ReactNode; children?: ReactNode };

/** Title, the one sentence that says what matters, actions at the right. */
export function PageHeader({ title, sentence, actions, above, children }: Props) {
  return (
    <header className="px-7 pt-4 pb-3 max-lg:px-4">
      {above && <div className="mb-1 text-12 text-ink-3">{above}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-28 leading-[1.12]">{title}</h1>
          {sentence && <p className="mt-1 max-w-[78ch] text-ink-2">{sentence}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** A part of a page with its own heading; whitespace groups, not boxes. */
export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section id={id} className="scroll-mt-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-18 leading-tight">{title}</h2>
        {aside && <div className="text-12 text-ink-3">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A group label in the product's own voice. */
export function Voice({ children, as: As = "h2" }: { children: ReactNode; as?: "h2" | "h3" | "p" }) {
  return <As className="voice text-14 font-normal text-ink-2">{children}</As>;
}
