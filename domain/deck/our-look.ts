import type { BrandLook } from "./brand";

/** What slides wear while a workspace has put nothing of its own in place of it. */
export const ourLook: BrandLook = {
  colors: { ink: null, quiet: null, commercial: null, experience: null },
  headings: null,
  body: null,
  logo: null,
};
