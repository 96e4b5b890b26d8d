declare const unit: unique symbol;
type Unit<Base, Name extends string> = Base & { readonly [unit]: Name };

/** A probability or a rate, 0 to 1 inclusive. */
export type Share = Unit<number, "share">;
/** Points on the 0 to 100 scale of scores. */
export type Points = Unit<number, "points">;

export const share = (n: number) => n as Share;
export const points = (n: number) => n as Points;
