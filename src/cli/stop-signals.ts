const PARENT_CHECK_MS = 1_000;
const ECHO_MS = 500;

/** How long a server may take to stop. */
export const STOP_WITHIN_MS = 10_000;

/**
 * Resolves when this process is asked to stop: SIGTERM, SIGINT (Ctrl-C) or, under npm, when npm is gone. Asked once
 * more, or not done `deadlineMs` after, it ends the process with code 1.
 *
 * @param watchParent `npm start` runs this process through `sh`. Where sh does not pass signals on, as on Debian, a
 *   SIGTERM to npm ends sh alone and leaves this process to init, which shows as a change of the parent.
 */
export async function stopSignal(deadlineMs: number, watchParent: boolean): Promise<string> {
  const reason = await new Promise<string>((resolve) => {
    const parent = process.ppid;
    const watch = watchParent
      ? setInterval(() => {
          if (process.ppid !== parent) ask('its parent ended');
        }, PARENT_CHECK_MS).unref() // what cannot begin to serve ends
      : undefined;
    let asked: number | undefined;
    const ask = (why: string): void => {
      clearInterval(watch);
      // Ctrl-C reaches the whole group of processes, and npm passes it on as well: that is one request.
      if (asked !== undefined && performance.now() - asked > ECHO_MS) process.exit(1);
      asked ??= performance.now();
      resolve(why);
    };
    process.on('SIGTERM', ask);
    process.on('SIGINT', ask);
  });
  setTimeout(() => process.exit(1), deadlineMs).unref();
  return reason;
}
