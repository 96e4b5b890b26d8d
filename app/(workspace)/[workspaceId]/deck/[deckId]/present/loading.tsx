/** Dark at once, as the presentation will be. */
export default function Loading() {
  return <div aria-busy="true" data-theme="dark" className="fixed inset-0 z-(--z-dialog) bg-sunken" />;
}
