/**
 * Full-text search over the rows of a ledger, and an index that a web page can load.
 *
 * @packageDocumentation
 */

export { type SearchDocument, searchDocuments } from "./documents.ts";
export {
  type Findable,
  type FoundDocument,
  type Hit,
  type Hits,
  SearchIndex,
  searchIndexOf,
  storedIndex,
} from "./search-index.ts";
