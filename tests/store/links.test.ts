import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { ontology } from '../oracle/vocabulary.js';
import { describeLinks } from './links-contract.js';

describeLinks('embedded', async () => new EmbeddedStore(ontology, memoryJournal(), []));
