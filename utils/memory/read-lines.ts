/** Characters; a longer line is no record of ours. */
const MOST_OF_LINE = 2_000_000;
/** Characters; what unpacks to more is no backup. */
const MOST_OF_ALL = 1_000_000_000;

export class TooLarge extends Error {}

/**
 * The lines of a text file, packed by gzip or not. Of a file that was cut off in the middle, those
 * that are there; the generator then returns `cut`.
 *
 * @throws `TooLarge` where it is no file that can be read
 */
export async function* readLines(file: Blob): AsyncGenerator<string, 'whole' | 'cut'> {
  let rest = '';
  let all = 0;
  let isCut = false;
  const decoder = new TextDecoder();
  const chunks = (await isPacked(file)) ? unpack(file, () => (isCut = true)) : bytesOf(file);
  for await (const bytes of chunks) {
    const text = rest + decoder.decode(bytes, { stream: true });
    all += text.length - rest.length;
    if (all > MOST_OF_ALL) throw new TooLarge();
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_OF_LINE) throw new TooLarge();
    yield* lines;
  }
  rest += decoder.decode();
  // Half a record is none.
  if (isCut) return 'cut';
  yield rest;
  return 'whole';
}

async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * Unpacks as much as there is. A stream that fails drops what has not been taken out of it; so its
 * end comes only once all has.
 */
async function* unpack(file: Blob, onCut: () => void): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const feed = async (): Promise<void> => {
    const writer = writable.getWriter();
    for await (const bytes of bytesOf(file)) await writer.write(bytes);
    // Taken in only once all before it has been taken out.
    await writer.write(new Uint8Array());
    await writer.close();
  };
  const feeding = feed().catch(onCut);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
  } catch {
    onCut();
  }
  await feeding;
}
