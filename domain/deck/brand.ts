import { z } from "zod";
import { maybe, text } from "../fields";

const hex = z.string().regex(/^[0-9A-F]{6}$/, "A colour is six digits, such as 37408F.");

const typeface = text(60).refine(
  (name) => /^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M} ._&'-]*)?$/u.test(name),
  "The name of a typeface holds letters, digits and spaces, such as Source Sans 3.",
);

/** What a company puts in place of our colours, typefaces and the empty corner of a slide. Null: ours. */
export const brandLook = z.strictObject({
  colors: z.strictObject({
    ink: maybe(hex),
    quiet: maybe(hex),
    commercial: maybe(hex),
    experience: maybe(hex),
  }),
  headings: maybe(typeface),
  body: maybe(typeface),
  /** A PNG, in base64; its size in pixels. */
  logo: maybe(
    z.strictObject({
      png: z
        .string()
        .max(400_000, "A logo is at most 300 kB.")
        .regex(/^[A-Za-z0-9+/]+={0,2}$/, "This is not a picture."),
      width: z.int().min(1).max(8_000),
      height: z.int().min(1).max(8_000),
    }),
  ),
});
export type BrandLook = z.infer<typeof brandLook>;
