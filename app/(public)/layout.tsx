import type { ReactNode } from "react";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-6 px-6 py-12">
      <p className="flex items-center gap-2 font-semibold">
        <span aria-hidden className="size-2 bg-com" />
        <span aria-hidden className="-ml-1 size-2 rounded-full bg-cx" />
        Attune
      </p>
      {children}
    </main>
  );
}
