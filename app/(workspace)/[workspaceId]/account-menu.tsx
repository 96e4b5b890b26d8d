"use client";

import { useRouter } from "next/navigation";
import { Avatar } from "@/ui/marks";
import { Menu, type MenuEntry } from "@/ui/menu";
import type { Shell } from "./places";

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
  const signOut = async () => {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json", "x-attune-csrf": "1" },
      body: "{}",
    });
    window.location.assign("/sign-in");
  };
  const entries: MenuEntry[] = [
    { heading: `${shell.person.name}, ${shell.role}` },
    { label: "Members", onSelect: () => router.push(`/${shell.id}/members`) },
    { label: "Go to…", hint: "Ctrl K", onSelect: onPalette },
    { label: "Keys", hint: "?", onSelect: onKeys },
    { heading: "Theme" },
    ...themes.map(([theme, label]) => ({ label, onSelect: () => chooseTheme(theme) })),
    { heading: "Account" },
    { label: "Sign out", onSelect: () => void signOut() },
  ];
  return (
    <Menu
      label={`${shell.person.name}: account and settings`}
      entries={entries}
      trigger={
        <button
          type="button"
          className="inline-flex size-7 items-center justify-center rounded-full hover:bg-hover max-lg:size-11"
        >
          <Avatar name={shell.person.name} />
        </button>
      }
    />
  );
}
