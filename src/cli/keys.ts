import type { Readable } from 'node:stream';

/** Single keys of a terminal, or the characters of what stands in its place. */
export interface Keys {
  /** The next key; null when there are no more. */
  next(): Promise<string | null>;
  /** A line, shown as it is typed; null when there are no more. */
  line(echo: (text: string) => void): Promise<string | null>;
  close(): void;
}

type Terminal = Readable & { readonly isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

export function keysOf(input: Terminal): Keys {
  const waiting: string[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  const isTerminal = input.isTTY === true;
  if (isTerminal) input.setRawMode?.(true);
  const take = (data: Buffer | string): void => {
    waiting.push(...Array.from(data.toString()));
    wake?.();
  };
  const end = (): void => {
    ended = true;
    wake?.();
  };
  input.on('data', take).on('end', end).resume();

  async function next(): Promise<string | null> {
    while (waiting.length === 0) {
      if (ended) return null;
      await new Promise<void>((resolve) => (wake = resolve));
    }
    return waiting.shift() ?? null;
  }

  return {
    next,
    async line(echo) {
      let text = '';
      for (;;) {
        const key = await next();
        if (key === null || key === '\u0003') return null;
        if (key === '\r' || key === '\n') {
          echo('\n');
          return text;
        }
        if (key === '\u007f' || key === '\b') {
          if (text !== '') echo('\b \b');
          text = text.slice(0, -1);
        } else {
          text += key;
          echo(key);
        }
      }
    },
    close() {
      input.off('data', take).off('end', end);
      if (isTerminal) input.setRawMode?.(false);
      input.pause();
    },
  };
}
