import { useTell } from "@/ui/toast";

/** The menus of the frame are one file that comes when it is first wanted. */
export const loadMenu = () => import("@/ui/anchored-menu");

/** Goes on once the menu is there; without a network it says so, and the screen stays. */
export function useMenuLoaded(): (then: () => void) => void {
  const tell = useTell();
  return (then) =>
    void loadMenu().then(then, () =>
      tell("The menu could not be loaded", {
        description: "Attune cannot be reached. Check the connection and try again; what you typed is kept.",
      }),
    );
}
