/** Words, commercial, experience: three columns, two below them on narrow screens. */
export const pairRow =
  "grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)] gap-x-6 gap-y-2 border-t border-line py-2 max-xl:grid-cols-2 max-sm:gap-x-4 print:break-inside-avoid";
