"use client";

import { usePathname, useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { askDoor } from "@/app/sign-in";
import type { MenuEntry } from "@/ui/anchored-menu";
import { comesLater } from "@/ui/comes-later";
import { Avatar } from "@/ui/marks";
import { useTell } from "@/ui/toast";
import type { Shell } from "./places";
import { loadMenu, useMenuLoaded } from "./use-menu-loaded";

const AnchoredMenu = comesLater(() => loadMenu().then((module) => module.AnchoredMenu));

const themes = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["system", "As the system"],
] as const;

function chooseTheme(theme: (typeof themes)[number][0]) {
  const year = 365 * 24 * 60 * 60;
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it for the first paint; the newer interface is not everywhere
  document.cookie = `theme=${theme}; path=/; max-age=${theme === "system" ? 0 : year}; samesite=lax`;
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

export function AccountMenu({ shell, onPalette, onKeys }: { shell: Shell; onPalette: () => void; onKeys: () => void }) {
  const router = useRouter();
  const here = usePathname();
  const tell = useTell();
  const signOut = async () => {
    const entry = await askDoor("sign-out", {});
    if (entry === "in") window.location.assign("/sign-in");
    else if (typeof entry === "object") tell("You are still signed in", { description: entry.refused });
  };
  const entries: MenuEntry[] = [
    { heading: `${shell.person.name}, ${shell.role}` },
    { label: "Members", onSelect: () => router.push(`/${shell.id}/members`) },
    { label: "Go to…", hint: "Ctrl K", onSelect: onPalette },
    { label: "Keys", hint: "?", onSelect: onKeys },
    { heading: "Theme" },
    ...themes.map(([theme, label]) => ({ label, onSelect: () => chooseTheme(theme) })),
    { heading: "Account" },
    {
      label: "Password, second factor, devices",
      onSelect: () => router.push(`/account?to=${encodeURIComponent(here)}`),
    },
    { label: "Sign out", onSelect: () => void signOut() },
  ];
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const whenLoaded = useMenuLoaded();
  const label = `${shell.person.name}: account and settings`;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => whenLoaded(() => setOpen(true))}
        className="inline-flex size-7 items-center justify-center rounded-full hover:bg-hover max-lg:size-11"
      >
        <Avatar name={shell.person.name} />
      </button>
      {open && trigger.current && (
        <AnchoredMenu anchor={trigger.current} label={label} entries={entries} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
