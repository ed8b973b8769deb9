import { memo, useEffect, useId, useRef, useState } from 'react';
import { dayNumber, dayOf, firstDay, firstDayOf, isDay, today, useMoment, useParams } from '../lib/moment.js';
import { dateWords } from '../lib/words.js';

const stepMs = 120;
const none: readonly string[] = [];

/**
 * The day that the page asks about: a slider with marks where something on the page changes, a day to type, "ever", and
 * "as known on". Moving it changes the address in place; letting go of it is a step that "back" undoes.
 */
export function TimeControl(props: {
  readonly marks?: readonly string[];
  /** Where the page is of one day, as the graph knows it now. */
  readonly dayAlone?: boolean;
}) {
  const { marks = none, dayAlone = false } = props;
  const moment = useMoment();
  const [, change] = useParams();
  const [open, setOpen] = useState(moment.knownAt !== null);
  const now = today();
  const day = moment.asOf ?? now;
  const toDay = (next: string, step = false): void => change({ asOf: next === now ? null : next, ever: null }, step);
  return (
    <section className="time-control" aria-label="Day">
      <DaySlider
        name="asOf"
        without={now}
        day={day}
        said={moment.ever ? 'ever' : dateWords(day)}
        marks={marks}
        onMove={toDay}
      />
      <div className="time-fields">
        <label>
          <span>As of</span>
          <input
            type="date"
            value={moment.ever ? '' : day}
            min={firstDay}
            max={now}
            onChange={(event) => isDay(event.target.value) && toDay(event.target.value, true)}
          />
        </label>
        <button type="button" onClick={() => toDay(now, true)} disabled={moment.asOf === null && !moment.ever}>
          Today
        </button>
        {!dayAlone && (
          <>
            <label className="check">
              <input
                type="checkbox"
                checked={moment.ever}
                onChange={(event) => change({ ever: event.target.checked ? '1' : null, asOf: null }, true)}
              />
              <span>Ever</span>
            </label>
            <button
              type="button"
              className="quiet"
              aria-expanded={open}
              onClick={() => {
                if (open && moment.knownAt !== null) change({ knownAt: null }, true);
                setOpen(!open);
              }}
            >
              {open ? 'As known now' : 'As known on …'}
            </button>
            {open && (
              <label>
                <span>As known on</span>
                <input
                  type="date"
                  value={moment.knownAt ?? now}
                  max={now}
                  onChange={(event) => isDay(event.target.value) && change({ knownAt: event.target.value }, true)}
                />
              </label>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** A day from 1957 to today, by hand, by keys, or played through the years. */
export function DaySlider(props: {
  /** The parameter of the address that has the day. */
  readonly name: string;
  /** The day where the address has none. */
  readonly without: string;
  readonly day: string;
  /** What a screen reader says of it. */
  readonly said?: string;
  readonly marks?: readonly string[];
  /** In place, or as a step that "back" undoes. */
  readonly onMove: (day: string, step?: boolean) => void;
}) {
  const { name, without, day, said = dateWords(day), marks = none, onMove } = props;
  const [playing, setPlaying] = useState(false);
  const began = useRef<string | null>(null);
  const id = useId();
  const now = today();
  const [first, last] = [dayNumber(firstDay), dayNumber(now)];
  const move = (number: number): void => onMove(dayOf(Math.min(Math.max(number, first), last)));
  // Read from the address: what another step has written since the last drawing must not be lost.
  const dayNow = (): string => new URLSearchParams(location.search).get(name) ?? without;

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const at = dayNow();
      const next = dayNumber(isDay(at) ? at : without) + 183;
      if (next >= last) setPlaying(false);
      move(next);
    }, stepMs);
    return () => clearInterval(timer);
  }, [playing]);

  return (
    <div className="time-line">
      <button
        type="button"
        className="play"
        aria-pressed={playing}
        onClick={() => {
          if (!playing && dayNumber(day) >= last - 183) move(first);
          setPlaying(!playing);
        }}
      >
        <svg viewBox="0 0 12 12" aria-hidden>
          <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'} fill="currentColor" />
        </svg>
        <span className="unseen">{playing ? 'Stop' : 'Play through the years'}</span>
      </button>
      <div className="slider">
        <Marks marks={marks} first={first} last={last} />
        <label className="unseen" htmlFor={`${id}-slider`}>
          Day on the slider
        </label>
        <input
          id={`${id}-slider`}
          type="range"
          min={first}
          max={last}
          step={1}
          value={dayNumber(day)}
          aria-valuetext={said}
          onChange={(event) => {
            began.current ??= day;
            move(Number(event.target.value));
          }}
          onPointerUp={() => {
            // The moves so far replaced one address; now the day before them becomes a step of its own.
            const before = began.current;
            began.current = null;
            const after = dayNow();
            if (before !== null && before !== after) {
              onMove(before);
              onMove(after, true);
            }
          }}
          onKeyDown={(event) => {
            const by = steps[event.key];
            if (by === undefined) return;
            event.preventDefault();
            began.current = null;
            move(stepped(day, event.shiftKey ? Math.sign(by) : by, event.shiftKey));
          }}
        />
        <div className="years" aria-hidden>
          {['1957', '1967', '1979', '1990', '2000', '2010', '2020'].map((year) => (
            <span key={year} style={{ left: `${((dayNumber(`${year}-01-01`) - first) / (last - first)) * 100}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Days on which something on the page changes. */
const Marks = memo(function Marks(props: {
  readonly marks: readonly string[];
  readonly first: number;
  readonly last: number;
}) {
  const { marks, first, last } = props;
  return (
    <svg className="marks" preserveAspectRatio="none" viewBox={`0 0 ${last - first} 10`} aria-hidden>
      {[...new Set(marks)].map((mark) => {
        const x = dayNumber(firstDayOf(mark)) - first;
        return x >= 0 && x <= last - first ? (
          <line key={mark} x1={x} x2={x} y1="0" y2="10" vectorEffect="non-scaling-stroke" />
        ) : null;
      })}
    </svg>
  );
});

/** Months for an arrow, years for a page; with Shift, days. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

function stepped(day: string, by: number, byDay: boolean): number {
  if (byDay) return dayNumber(day) + by;
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + by);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, lastOfMonth));
  return dayNumber(date.toISOString().slice(0, 10));
}
