import type { MarkRecord } from '../memory/index.ts';
import { isoDate } from './readwise-csv.ts';

/** What is no part of the standard stands under one name of ours. */
const OWN = { reader: 'urn:reader-for-fumadocs:' };
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', OWN];

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
export const UUID_URN = 'urn:uuid:';
export const OTHER_URN = 'urn:reader-for-fumadocs:mark:';

/** Marks as Web Annotations: https://www.w3.org/TR/annotation-model/. */
export function webAnnotations(marks: readonly MarkRecord[]): string {
  const page = { type: 'AnnotationPage', items: marks.map(annotationOf) };
  const collection = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    total: marks.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationOf(mark: MarkRecord): object {
  const { id, url, quote, position, note, labels, createdAt, at, post: _post, ...own } = mark;
  const { exact, prefix, suffix } = quote;
  return {
    id: UUID.test(id) ? UUID_URN + id : OTHER_URN + encodeURIComponent(id.toWellFormed()),
    type: 'Annotation',
    motivation: note === undefined ? 'highlighting' : 'commenting',
    created: isoDate(createdAt),
    modified: isoDate(at),
    body: [
      ...(note === undefined ? [] : [textBody(note, 'commenting', 'text/markdown')]),
      ...labels.map((label) => textBody(label, 'tagging', 'text/plain')),
    ],
    target: {
      source: url,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', ...position },
      ],
    },
    reader: own,
  };
}

function textBody(value: string, purpose: string, format: string): object {
  return { type: 'TextualBody', value, format, purpose };
}
