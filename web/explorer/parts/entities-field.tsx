import type { Kind } from '../operations.js';
import { useNames } from '../lib/use-names.js';
import { EntityPicker } from './search-box.js';

/** A field that takes several entities: chips to take away, and a picker to add. */
export function EntitiesField(props: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly kinds?: readonly Kind[];
  readonly most?: number;
}) {
  const named = useNames(props.ids);
  return (
    <div className="entities-field">
      <ul className="chips" aria-label={`${props.label}: chosen`}>
        {named.map(({ id, name }) => (
          <li key={id}>
            {name}
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={() => props.onChange(props.ids.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {props.ids.length < (props.most ?? 250) && (
        <EntityPicker
          key={props.ids.join(' ')}
          label={props.label}
          value={null}
          {...(props.kinds && { kinds: props.kinds })}
          onPick={(entity) => entity && !props.ids.includes(entity.id) && props.onChange([...props.ids, entity.id])}
        />
      )}
    </div>
  );
}

/** Ids in an address, separated by commas; what is no id is left out. */
export function idsIn(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => /^[a-z-]+:[^\s,]+$/.test(id)))];
}
