import { memo, useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
  type Key,
} from 'react-aria-components';
import { navigate } from 'wouter/use-browser-location';
import { momentNow, momentParams } from '../lib/moment.js';
import { offersFor, type Offer } from '../lib/saved-questions.js';
import { useAnswer } from '../lib/use-answer.js';
import { kindWord, plain } from '../lib/words.js';
import { Search, type Kind, type SearchAnswer } from '../operations.js';
import { entityHref, KindDot } from './entity-link.js';

type Hit = SearchAnswer['search']['nodes'][number];

/** The one search box: names as one types, and the questions that have these words. Enter alone searches. */
export const SearchBox = memo(function SearchBox({ large = false }: { readonly large?: boolean }) {
  const [text, setText] = useState('');
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const found = useAnswer(text.trim() ? Search : null, { text, first: 8 });
  useEffect(() => {
    let current = true;
    void offersFor(text).then(({ offers: some }) => current && setOffers(some));
    return () => {
      current = false;
    };
  }, [text]);
  const hits = text.trim() ? (found.data?.search.nodes ?? []) : [];
  const go = (key: Key | null): void => {
    if (key === null) return;
    const [what, ...rest] = String(key).split(' ');
    const name = rest.join(' ');
    setText('');
    if (what === 'entity') navigate(entityHref(name, momentNow()));
    else navigate(questionHref(name, offers.find((offer) => offer.name === name)?.params ?? none));
  };
  const searchAll = (): void => {
    if (!text.trim()) return;
    const all = momentParams(momentNow());
    all.set('q', text.trim());
    navigate(`/search?${all.toString()}`);
  };
  return (
    <ComboBox
      className={large ? 'search-box search-box-large' : 'search-box'}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={go}
      allowsCustomValue
      allowsEmptyCollection // what is found comes later than the letter that asks for it
      defaultFilter={() => true}
      menuTrigger="input"
    >
      <Label className={large ? undefined : 'unseen'}>Search names and questions</Label>
      <div className="search-field">
        <Input
          placeholder={large ? 'Moon Agreement, or: Who chaired COPUOS in 2010?' : 'Search or ask'}
          spellCheck={false}
          onKeyDown={(event) => {
            // The list has the first say: it only lets Enter through where nothing in it is chosen.
            if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) searchAll();
          }}
        />
        {large && (
          <Button slot={null} className="go" onPress={searchAll}>
            Search
          </Button>
        )}
      </div>
      <Popover className="pop search-pop" placement="bottom start">
        <ListBox renderEmptyState={() => <p className="hit">No name and no question yet. Enter looks for all.</p>}>
          {hits.length > 0 && (
            <ListBoxSection>
              <Header>In the graph</Header>
              {hits.map((hit) => (
                <HitItem key={hit.entity.id} hit={hit} prefix="entity " />
              ))}
            </ListBoxSection>
          )}
          {offers.length > 0 && (
            <ListBoxSection>
              <Header>Questions</Header>
              {offers.map((offer) => (
                <ListBoxItem key={offer.name} id={`question ${offer.name}`} textValue={offer.title} className="hit">
                  <Text slot="label">{offer.title}</Text>
                  <Text slot="description">{readAs(offer)}</Text>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
});

const none = new URLSearchParams();

/** The page of a saved question, with its fields and the moment that goes along. */
function questionHref(name: string, fields: URLSearchParams): string {
  const params = new URLSearchParams([...momentParams(momentNow()), ...fields]).toString();
  return `/questions/${name}${params === '' ? '' : `?${params}`}`;
}

/** What the words of a sentence were taken for, and which of them the question does not take. */
export function readAs({ filled, notRead }: Offer): string {
  const parts = [...filled, ...(notRead.length === 0 ? [] : [`answered without “${notRead.join('”, “')}”`])];
  return parts.join(' · ');
}

/** One that was found, with the name that answered where it is not the one shown. */
export function HitItem({ hit, prefix = '' }: { readonly hit: Hit; readonly prefix?: string }) {
  const { entity, matched } = hit;
  return (
    <ListBoxItem id={prefix + entity.id} textValue={entity.name} className="hit">
      <KindDot kind={entity.kind} />
      <Text slot="label">{entity.name}</Text>
      <Text slot="description">
        {kindWord(entity.kind)}
        {matched.text !== entity.name && (
          <>
            {' · '}
            {plain(matched.property)}: <Matched matched={matched} />
          </>
        )}
      </Text>
    </ListBoxItem>
  );
}

/** The name that matched, with what was typed marked in it. */
export function Matched({ matched }: { readonly matched: Hit['matched'] }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matched.ranges) {
    parts.push(matched.text.slice(at, start), <mark key={start}>{matched.text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {matched.text.slice(at)}
    </>
  );
}

/** A field that takes one entity: by its name, with its id behind it. */
export function EntityPicker(props: {
  readonly label: string;
  readonly value: { readonly id: string; readonly name: string } | null;
  readonly onPick: (entity: { readonly id: string; readonly name: string } | null) => void;
  readonly kinds?: readonly Kind[];
  readonly hint?: string;
}) {
  const [text, setText] = useState(props.value?.name ?? '');
  const shown = props.value?.name ?? '';
  useEffect(() => setText(shown), [shown]);
  const typing = text.trim() !== '' && text !== shown;
  const found = useAnswer(typing ? Search : null, { text, first: 10, ...(props.kinds && { kinds: props.kinds }) });
  const hits = found.data?.search.nodes ?? [];
  return (
    <ComboBox
      className="picker"
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = hits.find(({ entity }) => entity.id === key);
        if (hit) {
          props.onPick(hit.entity);
          setText(hit.entity.name);
        }
      }}
      allowsCustomValue
      defaultFilter={() => true}
      menuTrigger="input"
      onBlur={() => setText(shown)}
    >
      <Label>{props.label}</Label>
      <Input placeholder="Type a name" spellCheck={false} />
      {props.hint && <Text slot="description">{props.hint}</Text>}
      <Popover className="pop search-pop" placement="bottom start">
        <ListBox>
          {hits.map((hit) => (
            <HitItem key={hit.entity.id} hit={hit} />
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
