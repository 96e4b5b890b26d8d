import Link from "next/link";
import type { ReactNode } from "react";

/** Outside every workspace, and quiet: what is here belongs to a person. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-4xl pb-16">
      <header className="no-print px-7 pt-6 max-lg:px-4">
        <Link href="/" className="inline-flex items-center gap-2 font-semibold max-sm:min-h-11">
          <span aria-hidden className="size-2 bg-com" />
          <span aria-hidden className="-ml-1 size-2 rounded-full bg-cx" />
          Attune
        </Link>
      </header>
      <main>{children}</main>
    </div>
  );
}
