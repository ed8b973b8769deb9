import { useEffect, useMemo, useState } from 'react';
import { useParams as usePath } from 'wouter';
import { exportsOfQuestion } from '../lib/exports.js';
import { isDay, useParams, useWhole } from '../lib/moment.js';
import type { Operation } from '../lib/operation.js';
import { toText } from '../lib/field-text.js';
import { fromText, readQuestion, type Control, type Field } from '../lib/question.js';
import { savedQuestions, type SavedQuestion } from '../lib/saved-questions.js';
import { kindOfId } from '../lib/shape.js';
import { cellText, fileOf, tablesOf, type AnswerRow, type AnswerTable, type Cell } from '../lib/tables.js';
import { useAnswer } from '../lib/use-answer.js';
import { useNames } from '../lib/use-names.js';
import { useStates } from '../lib/use-standing.js';
import { count, dateWords, plain, title } from '../lib/words.js';
import type { Kind } from '../operations.js';
import { EntitiesField } from '../parts/entities-field.js';
import { EntityLink, PageLink } from '../parts/entity-link.js';
import { SaysWho } from '../parts/says-who.js';
import { EntityPicker } from '../parts/search-box.js';
import { SortTable, type Column } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { DaySlider } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Nowhere, Trouble, Waiting } from '../parts/trouble.js';

type Values = Readonly<Record<string, unknown>>;

/** A saved operation as a form; its answer as tables with the evidence of each row. */
export default function QuestionPage() {
  const { name = '' } = usePath<{ name: string }>();
  const [questions, setQuestions] = useState<readonly SavedQuestion[] | null>(null);
  useEffect(() => void savedQuestions().then(setQuestions), []);
  if (questions === null) return <Waiting />;
  const question = questions.find((one) => one.name === name);
  return question ? (
    <Asked key={name} question={question} />
  ) : (
    <Nowhere what={`There is no saved question “${name}” on this server.`} />
  );
}

function Asked({ question }: { readonly question: SavedQuestion }) {
  const [params, change] = useParams();
  const read = useMemo(() => {
    try {
      return readQuestion(question.text, question.variables ?? {});
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }, [question]);
  useTitle(question.title);
  const variables = useMemo(() => (read instanceof Error ? {} : valuesIn(params, read.fields)), [params, read]);
  const [plainly, setPlainly] = useState(false);
  const asked: Operation<unknown, Values> | null =
    read instanceof Error ? null : { name: question.name, text: plainly ? question.text : read.asked };
  const missing =
    read instanceof Error ? [] : read.fields.filter(({ name, required }) => required && variables[name] === undefined);
  const seen = useAnswer(missing.length === 0 ? asked : null, variables, question.name);
  const tables = useMemo(() => (seen.data === null ? null : tablesOf(seen.data)), [seen.data]);
  // To ask for every claim may be more than the server allows; the operation as it was saved is not.
  useEffect(() => {
    if (seen.error?.code === 'QUERY_TOO_COMPLEX' && !plainly) setPlainly(true);
  }, [seen.error]);
  if (read instanceof Error) return <Nowhere what={`This saved question cannot be read: ${read.message}`} />;
  const original: Operation<unknown, Values> = { name: question.name, text: question.text };
  return (
    <>
      <p className="kicker">
        <PageLink to="/questions">Questions</PageLink>
        {question.subject && <span>{question.subject}</span>}
        <code>{question.name}</code>
      </p>
      <h1 className="question-title">{question.title}</h1>
      <TakeAlong
        title={question.title}
        operation={original}
        variables={variables}
        table={() => (tables ? fileOf(tables) : null)}
        files={exportsOfQuestion(question.name, variables)}
      />
      {read.fields.length > 0 && (
        <div className="fields" role="group" aria-label="What to ask about">
          {read.fields.map((field) => (
            <FieldControl
              key={field.name}
              field={field}
              value={variables[field.name]}
              onChange={(value) => change({ [`v.${field.name}`]: toText(value) }, true)}
            />
          ))}
        </div>
      )}
      {isDay(String(variables['asOf'])) && (
        <section className="time-control" aria-label="Day">
          <DaySlider
            name="v.asOf"
            without={String(read.fields.find(({ name }) => name === 'asOf')?.initial)}
            day={String(variables['asOf'])}
            onMove={(day, step) => change({ 'v.asOf': day }, step)}
          />
        </section>
      )}
      {question.reading && (
        <details className="reading" open>
          <summary>How to read it</summary>
          <p>{code(question.reading)}</p>
        </details>
      )}
      {missing.length > 0 && (
        <p role="status">Still to fill in: {missing.map(({ name }) => plain(name)).join(', ')}.</p>
      )}
      {seen.error && !(seen.error.code === 'QUERY_TOO_COMPLEX' && !plainly) && (
        <Trouble error={seen.error} again={seen.again} />
      )}
      {seen.pending && tables === null && missing.length === 0 && <Waiting />}
      {tables && (
        <div aria-busy={seen.pending} className={seen.pending ? 'pending' : undefined}>
          {tables.length === 0 && (
            <p>Nothing in the graph answers to this. Other fields, or another day, may have an answer.</p>
          )}
          {tables.map((table, i) => (
            <Answer key={`${table.title} ${i}`} table={table} />
          ))}
        </div>
      )}
    </>
  );
}

function valuesIn(params: URLSearchParams, fields: readonly Field[]): Values {
  return Object.fromEntries(
    fields.flatMap(({ name, control, initial }) => {
      const text = params.get(`v.${name}`);
      const value = text === null ? initial : (fromText(text, control) ?? initial);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Texts between back quotes are names of the API. */
function code(text: string): React.ReactNode {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}

function FieldControl(props: {
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const { field, value, onChange } = props;
  const label = title(field.name);
  const { control } = field;
  switch (control.kind) {
    case 'entity':
      return (
        <EntityField label={label} id={typeof value === 'string' ? value : null} of={control.of} onChange={onChange} />
      );
    case 'entities':
      return (
        <EntitiesField
          label={label}
          ids={texts(value)}
          {...(control.of.length > 0 && { kinds: control.of as Kind[] })} // names of kinds, from the ontology
          onChange={onChange}
        />
      );
    case 'state':
    case 'states':
      return <CodeField label={label} many={control.kind === 'states'} codes={texts(value)} onChange={onChange} />;
    case 'choice':
      return (
        <label>
          <span>{label}</span>
          <select value={String(value ?? '')} onChange={(event) => onChange(event.target.value)}>
            {!field.required && <option value="">any</option>}
            {Object.entries(control.values).map(([one, meaning]) => (
              <option key={one} value={one} title={meaning}>
                {title(one)}
              </option>
            ))}
          </select>
        </label>
      );
    case 'choices':
      return (
        <label>
          <span>{label}</span>
          <select
            multiple
            size={4}
            value={[...texts(value)]}
            onChange={(event) => onChange([...event.target.selectedOptions].map((option) => option.value))}
          >
            {Object.keys(control.values).map((one) => (
              <option key={one} value={one}>
                {title(one)}
              </option>
            ))}
          </select>
        </label>
      );
    case 'yes':
      return (
        <label className="check">
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
          <span>{label}</span>
        </label>
      );
    default:
      return <TextField label={label} control={control} value={value} onChange={onChange} />;
  }
}

const inputs: Readonly<Record<string, { readonly type: string; readonly hint?: string }>> = {
  day: { type: 'date' },
  moment: { type: 'date' },
  number: { type: 'number' },
  date: { type: 'text', hint: 'a year, a month or a day: 2019, 2019-06, 2019-06-12' },
  texts: { type: 'text', hint: 'separated by commas' },
  json: { type: 'text', hint: 'as JSON' },
};

/** A text is taken over when it is left, or on Enter, so that half-typed ones are not asked. */
function TextField(props: {
  readonly label: string;
  readonly control: Control;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const { type, hint } = inputs[props.control.kind] ?? { type: 'text' };
  const shown = props.control.kind === 'moment' ? toText(props.value).slice(0, 10) : toText(props.value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const take = (next: string): void => {
    if (next !== shown && (type !== 'date' || isDay(next))) props.onChange(fromText(next, props.control));
  };
  return (
    <label>
      <span>
        {props.label}
        {hint && <small> ({hint})</small>}
      </span>
      <input
        type={type}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (type === 'date') take(event.target.value);
        }}
        onBlur={() => take(text)}
        onKeyDown={(event) => event.key === 'Enter' && take(text)}
      />
    </label>
  );
}

function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

function EntityField(props: {
  readonly label: string;
  readonly id: string | null;
  readonly of: readonly string[];
  readonly onChange: (id: string) => void;
}) {
  const [named] = useNames(props.id === null ? [] : [props.id]);
  return (
    <EntityPicker
      label={props.label}
      value={named ?? null}
      {...(props.of.length > 0 && { kinds: props.of as Kind[] })} // names of kinds, from the ontology
      onPick={(entity) => entity && props.onChange(entity.id)}
    />
  );
}

/** States by their codes, chosen by name. */
function CodeField(props: {
  readonly label: string;
  readonly many: boolean;
  readonly codes: readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
}) {
  const all = useStates().data?.states.nodes ?? [];
  const label = props.label.replace(/ ?codes?$/i, '') || (props.many ? 'States' : 'State');
  if (props.many)
    return (
      <EntitiesField
        label={label}
        kinds={['STATE']}
        ids={props.codes.flatMap((one) => all.find((state) => state.code === one)?.id ?? [])}
        onChange={(ids) => props.onChange(ids.flatMap((id) => all.find((state) => state.id === id)?.code ?? []))}
      />
    );
  return (
    <label>
      <span>{label}</span>
      <select value={props.codes[0] ?? ''} onChange={(event) => props.onChange(event.target.value)}>
        {!all.some((state) => state.code === props.codes[0]) && <option>{props.codes[0] ?? ''}</option>}
        {all.map((state) => (
          <option key={state.id} value={state.code}>
            {state.name}
          </option>
        ))}
      </select>
    </label>
  );
}

const few = 50;

function Answer({ table }: { readonly table: AnswerTable }) {
  const list = table.title.replaceAll(/[,~]/g, ' ');
  const [all, showAll] = useWhole(list);
  const rows = all ? table.rows : table.rows.slice(0, few);
  const withEvidence = table.rows.some(({ evidence, says }) => evidence.length > 0 || says !== null);
  const columns: readonly Column<AnswerRow>[] = [
    ...table.columns.map((name) => ({
      name: title(name),
      number: table.rows.every(({ cells }) => {
        const cell = cells.get(name);
        return cell === undefined || ('text' in cell && cell.number === true);
      }),
      cell: (row: AnswerRow) => (
        <CellView cell={row.cells.get(name)} name={`${list}.${String(table.rows.indexOf(row))}.${name}`} />
      ),
      by: (row: AnswerRow) => {
        const cell = row.cells.get(name);
        return cell && 'text' in cell && cell.number ? Number(cell.text) : cellText(cell);
      },
    })),
    ...(withEvidence ? [{ name: 'Evidence', cell: (row: AnswerRow) => <Evidence row={row} /> }] : []),
  ];
  return (
    <section className="answer">
      <h2>{words(table.title)}</h2>
      {table.facts.length > 0 && (
        <dl className="small-facts">
          {table.facts.map(([name, text]) => (
            <div key={name}>
              <dt>{title(name)}</dt>
              <dd>
                {wordsOf(text)}{' '}
                {isFactOf(table.of, name) && <SaysWho of={`${table.of}~${name}`} about={`${title(name)}: ${text}`} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rows.length > 0 && (
        <SortTable caption={words(table.title)} columns={columns} rows={rows} keyOf={(_row, i) => String(i)} />
      )}
      {table.rows.length > rows.length && (
        <button type="button" className="more" onClick={showAll}>
          All {count(table.rows.length)} rows
        </button>
      )}
    </section>
  );
}

/** Whether it is said of the entity itself, and not reckoned or renamed by the question. */
function isFactOf(id: string | null, name: string): boolean {
  return id !== null && (kindOfId(id)?.facts.some((fact) => fact.name === name) ?? false);
}

function words(path: string): string {
  return path
    .split(' · ')
    .map((part) => (/^[a-z][A-Za-z0-9]*$/.test(part) ? title(part) : part))
    .join(' · ');
}

function wordsOf(text: string): string {
  if (/^\d{4}-\d\d(-\d\d)?(T.*)?$/.test(text)) return dateWords(text);
  return /^[A-Z]+(_[A-Z]+)+$|^(PARTY|SIGNATORY|RATIFICATION|ACCESSION|YES|NO|ABSTAIN|ABSENT)$/.test(text)
    ? plain(text)
    : text;
}

/** @param name Of what is in it, in the address. */
function CellView({ cell, name }: { readonly cell: Cell | undefined; readonly name: string }) {
  const [all, showAll] = useWhole(name);
  if (!cell) return null;
  if ('text' in cell) return <>{cell.number ? count(Number(cell.text)) : wordsOf(cell.text)}</>;
  const shown = all ? cell.entities : cell.entities.slice(0, 6);
  return (
    <>
      {shown.map((entity, i) => (
        <span key={`${entity.id} ${i}`}>
          {i > 0 && ' '}
          <EntityLink entity={entity} />
        </span>
      ))}
      {cell.entities.length > shown.length && (
        <button type="button" className="quiet" onClick={showAll}>
          and {cell.entities.length - shown.length} more
        </button>
      )}
    </>
  );
}

function Evidence({ row }: { readonly row: AnswerRow }) {
  const [first] = row.evidence;
  return (
    <div className="row-evidence">
      {first?.quote && <q>{first.quote.length > 140 ? `${first.quote.slice(0, 140)} …` : first.quote}</q>}
      {first?.source && <small> {first.source}</small>}
      {row.says !== null && <SaysWho of={row.says} about={cellText([...row.cells.values()][0]) ?? 'this row'} />}
    </div>
  );
}
