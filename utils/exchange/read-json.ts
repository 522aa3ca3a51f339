import { Reading, timeOf, type Said } from './reading.ts';
import { OTHER_URN, UUID_URN } from './web-annotations.ts';

type Fields = Record<string, unknown>;

/** The marks of a JSON file; undefined where it is of no known format. */
export function marksOfJson(value: unknown): Reading | undefined {
  const all = itemsOf(value);
  const first = all.find((item) => isFields(item));
  if (!first) return undefined;
  if (Array.isArray(first['highlights']) || Array.isArray(first['data'])) return ofClipper(all);
  const isHypothesis = 'uri' in first || typeof first['text'] === 'string';
  if (!isHypothesis && !('target' in first)) return undefined;
  const reading = new Reading(isHypothesis ? 'hypothesis' : 'annotations');
  for (const item of all) {
    if (!isFields(item)) reading.skip('unreadable');
    else reading.add(isHypothesis ? fromHypothesis(item) : fromAnnotation(item));
  }
  return reading;
}

/** The things of a list, or of what lists are wrapped in. */
function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  const first = isFields(value['first']) ? value['first'] : {};
  const lists = [first['items'], value['items'], value['rows'], value['annotations']];
  const list = lists.find((one) => Array.isArray(one));
  return Array.isArray(list) ? list : [value];
}

function fromAnnotation(item: Fields): Said {
  const { id, body, reader, created, modified } = item;
  const bodies = listOf(body).filter((one) => isFields(one));
  const said = (purpose: string): string[] =>
    bodies.flatMap((one) =>
      one['purpose'] === purpose && typeof one['value'] === 'string' ? [one['value']] : [],
    );
  const plain = bodies.find((one) => one['purpose'] === undefined)?.['value'];
  return {
    ...(isFields(reader) && reader),
    ...targetOf(item),
    ...idOf(id),
    note: said('commenting')[0] ?? plain,
    labels: said('tagging'),
    createdAt: timeOf(created, modified),
    at: timeOf(modified, created),
  };
}

function fromHypothesis(item: Fields): Said {
  const { id, uri, text, tags, created, updated } = item;
  const title = isFields(item['document']) ? listOf(item['document']['title'])[0] : undefined;
  const { url = uri, ...target } = targetOf(item);
  return {
    ...target,
    url,
    title,
    ...(typeof id === 'string' && { id: `hypothesis-${id}` }),
    note: text,
    labels: tags,
    createdAt: timeOf(created, updated),
    at: timeOf(updated, created),
  };
}

/** What an annotation is of: its first target with words. */
function targetOf({ target }: Fields): Said {
  const targets = listOf(target).filter((one) => isFields(one));
  const own = targets.find((one) => one['selector'] !== undefined) ?? targets[0] ?? {};
  const selectors = listOf(own['selector']).filter((one) => isFields(one));
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  return {
    url: own['source'],
    quote: { exact: quote['exact'], prefix: quote['prefix'], suffix: quote['suffix'] },
    position: { start: position['start'], end: position['end'] },
  };
}

/** The id of a mark of ours; of others' the address by which it is named. */
function idOf(id: unknown): { id?: string } {
  if (typeof id !== 'string') return {};
  if (id.startsWith(UUID_URN)) return { id: id.slice(UUID_URN.length) };
  if (!id.startsWith(OTHER_URN)) return { id };
  try {
    return { id: decodeURIComponent(id.slice(OTHER_URN.length)) };
  } catch {
    return {};
  }
}

function ofClipper(pages: readonly unknown[]): Reading {
  const reading = new Reading('clipper');
  for (const page of pages) {
    const highlights = isFields(page) ? (page['highlights'] ?? page['data']) : undefined;
    if (!isFields(page) || !Array.isArray(highlights)) {
      reading.skip('unreadable');
      continue;
    }
    for (const one of highlights as unknown[]) {
      if (isFields(one)) reading.add(fromClipper(page, one));
      else reading.skip('unreadable');
    }
  }
  return reading;
}

function fromClipper({ url, title }: Fields, { text, timestamp, notes }: Fields): Said {
  const time = timeOf(timestamp);
  const note = listOf(notes).filter((one) => typeof one === 'string');
  return {
    url,
    title,
    quote: { exact: text },
    note: note.join('\n\n'),
    createdAt: time,
    at: time,
  };
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
