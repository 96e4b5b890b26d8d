"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { IconButton } from "@/ui/icon-button";
import { type LeftSlide, leftSlideText, noteSlide, onLeftSlide } from "./left-slide";

/** The way back to the slide from which somebody stepped into the plan; nothing while there is none. */
export function BackToSlide() {
  const kept = useSyncExternalStore(onLeftSlide, leftSlideText, () => null);
  const path = usePathname();
  if (kept === null) return null;
  const { back, name } = JSON.parse(kept) as LeftSlide;
  if (back.split("?")[0] === path) return null;
  return (
    <p className="no-print flex items-center justify-between gap-3 border-b border-hairline bg-sunken px-7 py-1.5 text-12 max-lg:px-4">
      <Link
        href={back}
        onClick={() => noteSlide(null)}
        className="min-w-0 truncate underline underline-offset-3 max-sm:leading-11"
      >
        Back to {name}
      </Link>
      <IconButton label="Stay here" onClick={() => noteSlide(null)}>
        <X aria-hidden size={14} />
      </IconButton>
    </p>
  );
}
