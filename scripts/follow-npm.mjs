/**
 * npm passes a signal to its shell, and a shell that dies of it leaves us running with nobody to stop us. So, when npm
 * started us, we stop as soon as our parent has gone.
 */
export function followNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}
