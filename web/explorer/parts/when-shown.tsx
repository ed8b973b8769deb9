import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Waiting } from './trouble.js';

/**
 * A part of a page that is fetched when it is first shown. React's own `lazy` holds back what it fetched until 300 ms
 * after it showed that something is waited for, lest a page flickers: three times over where one part has another in it.
 */
export function whenShown<Props extends object>(
  fetchPart: () => Promise<{ readonly default: ComponentType<Props> }>,
  meanwhile: ReactNode = <Waiting />,
): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  let fetching: Promise<unknown> | undefined;
  return function WhenShown(props: Props) {
    const [, setIsThere] = useState(fetched !== undefined);
    const [fault, setFault] = useState<{ readonly why: unknown } | null>(null);
    fetching ??= fetchPart().then((part) => (fetched = part.default));
    useEffect(() => {
      let isShown = true;
      fetching?.then(
        () => isShown && setIsThere(true),
        (why: unknown) => isShown && setFault({ why }),
      );
      return () => void (isShown = false);
    }, []);
    if (fault !== null) throw fault.why;
    const Part = fetched;
    return Part === undefined ? meanwhile : <Part {...props} />;
  };
}
