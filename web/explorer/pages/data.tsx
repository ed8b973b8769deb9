import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords, plain, says, title } from '../lib/words.js';
import { Data } from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { SortTable } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';

/** How much is in, how fresh, how far lists are complete, where it comes from and under which terms. */
export default function DataPage() {
  useTitle('Data and sources');
  const variables = { sources: 100 };
  const seen = useAnswer(Data, variables);
  if (seen.error) return <Trouble page error={seen.error} again={seen.again} />;
  if (!seen.data) return <Waiting />;
  const { dataset } = seen.data;
  return (
    <>
      <h1>Data and sources</h1>
      <p className="lead">
        {count(dataset.claims)} claims about {count(dataset.entities)} entities make {count(dataset.edges)} relations
        {dataset.recordedAt && <>; the last were recorded on {dateWords(dataset.recordedAt)}</>}.
      </p>
      <TakeAlong
        title="Data and sources"
        operation={Data}
        variables={variables}
        table={() => ({
          columns: ['document', 'title', 'class', 'publisher', 'licence', 'claims'],
          rows: dataset.sources.map(({ document, claims }) => [
            document.id,
            document.title ?? document.name,
            document.sourceClass,
            document.publisher,
            document.licence,
            claims,
          ]),
        })}
      />
      <dl className="facts">
        <div>
          <dt>Version of the data</dt>
          <dd>
            <code>{dataset.version}</code>
          </dd>
        </div>
        <div>
          <dt>Head of its history</dt>
          <dd>
            <code>{dataset.head}</code>
          </dd>
        </div>
      </dl>
      <h2>Lists that a source vouches for</h2>
      <p className="note">
        Only inside these does absence mean “no”. Everywhere else, what is not here is not covered, and nobody says that
        it is not so.
      </p>
      <SortTable
        caption="Lists that a source vouches for"
        rows={dataset.coverage}
        keyOf={(row) => `${row.relation} ${row.entity.id} ${row.document.id}`}
        columns={[
          { name: 'Of', cell: ({ entity }) => <EntityLink entity={entity} />, by: ({ entity }) => entity.name },
          { name: 'List', cell: ({ relation }) => says(relation, true), by: ({ relation }) => relation },
          {
            name: 'Complete through',
            cell: ({ completeThrough }) => dateWords(completeThrough),
            by: ({ completeThrough }) => completeThrough,
          },
          {
            name: 'Official total',
            cell: ({ officialTotal }) => officialTotal,
            by: ({ officialTotal }) => officialTotal,
            number: true,
          },
          { name: 'Source', cell: ({ document }) => <EntityLink entity={document} /> },
          { name: 'Missing after', cell: ({ note }) => note },
        ]}
      />
      <h2>Relations</h2>
      <SortTable
        caption="Relations"
        rows={dataset.relations}
        keyOf={({ relation }) => relation}
        columns={[
          { name: 'Relation', cell: ({ relation }) => title(relation), by: ({ relation }) => relation },
          { name: 'How many', cell: ({ edges }) => count(edges), by: ({ edges }) => edges, number: true },
          { name: 'From', cell: ({ earliest }) => earliest && dateWords(earliest), by: ({ earliest }) => earliest },
          { name: 'To', cell: ({ latest }) => latest && dateWords(latest), by: ({ latest }) => latest },
        ]}
      />
      <h2>Sources</h2>
      <SortTable
        caption="Sources"
        rows={dataset.sources}
        keyOf={({ document }) => document.id}
        columns={[
          {
            name: 'Document',
            cell: ({ document }) => <EntityLink entity={document}>{document.title ?? document.name}</EntityLink>,
            by: ({ document }) => document.title ?? document.name,
          },
          {
            name: 'Class',
            cell: ({ document }) => plain(document.sourceClass ?? ''),
            by: ({ document }) => document.sourceClass ?? null,
          },
          {
            name: 'Publisher',
            cell: ({ document }) => document.publisher,
            by: ({ document }) => document.publisher ?? null,
          },
          { name: 'Licence', cell: ({ document }) => document.licence, by: ({ document }) => document.licence ?? null },
          { name: 'Claims', cell: ({ claims }) => count(claims), by: ({ claims }) => claims, number: true },
        ]}
      />
      <h2>Licences</h2>
      <SortTable
        caption="Licences"
        rows={dataset.licences}
        keyOf={(row, i) => `${row.licence} ${row.credit} ${i}`}
        columns={[
          { name: 'Terms', cell: ({ licence }) => licence ?? 'none stated', by: ({ licence }) => licence },
          { name: 'Credit', cell: ({ credit }) => credit, by: ({ credit }) => credit },
          {
            name: 'Documents',
            cell: ({ documents }) => count(documents),
            by: ({ documents }) => documents,
            number: true,
          },
          { name: 'Claims', cell: ({ claims }) => count(claims), by: ({ claims }) => claims, number: true },
        ]}
      />
    </>
  );
}
