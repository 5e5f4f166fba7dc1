/**
 * Search by words over the rows of a ledger, and an index that is stored and read by a page.
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
