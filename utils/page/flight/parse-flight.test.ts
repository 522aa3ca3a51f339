import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
import { ClientReference, isElement, isRecord, parseFlight } from './parse-flight.ts';

function rows(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The model of row 0, with all that it refers to put in its place. */
function revive(text: string): unknown {
  const { row, resolve } = parseFlight(text);
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => whole(resolve(item)));
    if (typeof value !== 'object' || value?.constructor !== Object) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, whole(resolve(item))]),
    );
  };
  return whole(row('0'));
}

describe('parseFlight', () => {
  it('reads models, in whatever order they come', () => {
    expect(revive(rows('a:"late"', '0:{"x":"$La","y":"$1f"}', '1f:[1,2]'))).toEqual({
      x: 'late',
      y: [1, 2],
    });
  });

  it('counts the length of a text row in bytes, not in characters', () => {
    const text = 'don’t 静か 🎈\n$1 "quoted"';
    const size = new TextEncoder().encode(text).length.toString(16);
    expect(revive(`0:{"x":"$1","y":"$2"}\n1:T${size},${text}2:"after"\n`)).toEqual({
      x: text,
      y: 'after',
    });
  });

  it.each(['a\r\nb', '\r\n', 'é\r\n\r\n0:x\r\n', '\r\n'.repeat(30)])(
    'finds the end of %j whose line ends a tab shows as one sign each',
    (text) => {
      const size = new TextEncoder().encode(text).length.toString(16);
      for (const after of ['2:"after"\n', ':HL["/a"]\n2:"after"\n', '']) {
        const shown = `0:["$1"]\n1:T${size},${text}${after}`.replaceAll('\r\n', '\n');
        const flight = parseFlight(shown);
        expect(flight.row('1')).toBe(text.replaceAll('\r\n', '\n'));
        expect(flight.row('2')).toBe(after === '' ? undefined : 'after');
        expect(flight.isComplete()).toBe(true);
      }
    },
  );

  it('reads of a row that breaks off what has come', () => {
    const flight = parseFlight(
      '0:["$L1"]\n1:["$","div",null,{"children":[["$","p",null,{}],["$","p',
    );
    expect(flight.row('1')).toEqual(['$', 'div', null, { children: [['$', 'p', null, {}]] }]);
    expect(flight.isComplete()).toBe(false);
  });

  it('takes bytes as well', () => {
    expect(parseFlight(new TextEncoder().encode('0:"ü"\n')).row('0')).toBe('ü');
  });

  it.each(Array.from('AOobUSsLlGgMmV'))('skips over binary rows of tag %s', (tag) => {
    const head = new TextEncoder().encode(`1:${tag}3,`);
    const tail = new TextEncoder().encode('0:"after"\n');
    const flight = parseFlight(new Uint8Array([...head, 10, 58, 0, ...tail]));
    expect(flight.row('0')).toBe('after');
    expect(flight.row('1')).toEqual(new Uint8Array([10, 58, 0]));
    expect(flight.isComplete()).toBe(true);
  });

  it('leaves out hints, streams, errors and what only a server in development says', () => {
    const flight = parseFlight(
      rows(
        ':HL["/a.css","style"]',
        ':N1700000000000.1',
        '0:D{"name":"Page"}',
        '0:"model"',
        '5:W["log"]',
        '6:J{}',
        '2:E{"digest":"123"}',
        'c:X',
        'c:"chunk"',
        'c:C',
      ),
    );
    expect(flight.row('0')).toBe('model');
    expect(flight.row('2')).toBeUndefined();
    expect(flight.row('c')).toBeUndefined();
    expect(flight.isComplete()).toBe(true);
  });

  it('knows client components by the name that they are exported under', () => {
    const { row } = parseFlight(
      rows(
        '1:I[39756,["/a.js"],"Heading"]',
        '2:I["1a",["12","static/a.js"],"Tabs",1]',
        '3:I{"id":"x","name":"Tab"}',
        '4:I[1,[],""]',
      ),
    );
    expect(['1', '2', '3', '4'].map(row)).toEqual(
      ['Heading', 'Tabs', 'Tab', ''].map((name) => new ClientReference(name)),
    );
  });

  it.each([
    ['in a row of its own', '1:"CodeBlockTabsList"', '2:I[7,[],"$1"]'],
    ['with modules in rows too', '1:"CodeBlockTabsList"', '3:"/a.js"', '2:I["$3",["$3"],"$1",1]'],
    ['in a row that comes later', '2:I[7,[],"$1"]', '1:"CodeBlockTabsList"'],
    ['in an object', '1:"CodeBlockTabsList"', '2:I{"id":"x","chunks":[],"name":"$1"}'],
    ['behind a reference', '1:["CodeBlockTabsList"]', '2:I[7,[],"$1:0"]'],
  ])('knows them by a name %s', (_where, ...lines) => {
    const flight = parseFlight(rows('0:["$","$L2",null,{}]', ...lines));
    expect(flight.row('2')).toEqual(new ClientReference('CodeBlockTabsList'));
    expect(flight.isComplete()).toBe(true);
    expect(flight.roots()).toEqual(['0']);
  });

  it('takes a module without its name for one of no name', () => {
    const flight = parseFlight(rows('0:["$L2"]', '2:I[7,[],"$1"]', '3:I["$3",[],{"a":"$2"}]'));
    expect(['2', '3'].map(flight.row)).toEqual([new ClientReference(''), new ClientReference('')]);
    expect(flight.isComplete()).toBe(false);
  });

  it('follows paths into rows, by the names of an element’s parts', () => {
    const element = '["$","p","k",{"style":{"a":1},"children":["x",["$","b",null,{"id":"$$y"}]]}]';
    const value = '["$1:props:style","$1:props:children:1:props:id","$1:type","$1:key"]';
    expect(revive(rows(`0:${value}`, `1:${element}`))).toEqual([{ a: 1 }, '$y', 'p', 'k']);
  });

  it('follows paths through lazy rows, and row 0 into itself', () => {
    const text = rows('0:{"a":{"b":[7]},"c":"$0:a:b:0","d":"$1:x:0"}', '1:{"x":"$L2"}', '2:[8]');
    expect(revive(text)).toMatchObject({ c: 7, d: 8 });
    expect(parseFlight(rows('0:"$9:metadata"', '9:{"metadata":[1]}')).row('0')).toEqual([1]);
  });

  it('follows no path into what an object inherits', () => {
    const text = rows(
      '0:["$1:constructor","$1:__proto__:x","$2:__proto__"]',
      '1:{}',
      '2:["$",1,2,3]',
    );
    expect(revive(text)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['$$5', '$5'],
    ['$', '$'],
    ['$undefined', undefined],
    ['$NaN', Number.NaN],
    ['$Infinity', Infinity],
    ['$-Infinity', -Infinity],
    ['$-0', -0],
    ['$n123', 123n],
    ['$nope', undefined],
    ['$D2024-11-10T00:00:00.000Z', new Date('2024-11-10T00:00:00.000Z')],
    ['$h1', undefined],
    ['$Z', undefined],
    ['$@', undefined],
    ['$L77', undefined],
    ['$Q1', new Map([['k', 'v']])],
    ['$W2', new Set(['a', '$$b'])],
    ['$i2', ['a', '$$b']],
  ])('reads %s', (written, value) => {
    const { resolve } = parseFlight(rows('1:[["k","v"]]', '2:["a","$$b"]'));
    expect(resolve(written)).toEqual(value);
  });

  it('reads a symbol by its name', () => {
    const symbol = parseFlight(rows('1:"$Sreact.fragment"')).row('1');
    expect(typeof symbol === 'symbol' && symbol.description).toBe('react.fragment');
  });

  it('takes a text of a text row as it is, dollars and all', () => {
    expect(parseFlight('1:T2,$50:"$1"\n').row('0')).toBe('$5');
  });

  it('survives rows that refer to themselves and to each other', () => {
    const flight = parseFlight(rows('0:"$1"', '1:"$0"', '2:"$2"', '3:{"a":"$3:a"}', '4:["$4"]'));
    expect(['0', '1', '2'].map(flight.row)).toEqual([undefined, undefined, undefined]);
    expect(flight.resolve('$3:a')).toBeUndefined();
    expect(parseFlight(rows('1:[["$Q1","$W1"],"$i1"]')).resolve('$Q1')).toBeInstanceOf(Map);
    expect(flight.resolve('$4:0:0:0')).toBe(flight.row('4'));
  });

  it('survives chains of references', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, n) => `${n.toString(16)}:"$${(n + 1).toString(16)}"`);
    expect(() => parseFlight(rows(...chain)).row('0')).not.toThrow();
    // Each of these would double the work of the next, were it done twice.
    const double = Array.from({ length: 90 }, (_, n) => {
      const next = (n + 1).toString(16);
      return `${n.toString(16)}:{"a":"$${next}:a:a"}`;
    });
    expect(parseFlight(rows(...double)).resolve('$0:a:a')).toBeUndefined();
  });

  it('follows a chain as long as no payload has, and no longer, whatever was read before', () => {
    const chainOf = (length: number): string[] =>
      Array.from({ length }, (_, n) =>
        n === length - 1
          ? `${n.toString(16)}:"end"`
          : `${n.toString(16)}:"$${(n + 1).toString(16)}"`,
      );
    expect(parseFlight(rows(...chainOf(80))).row('0')).toBe('end');
    const others = Array.from({ length: 300 }, (_, n) => `${(n + 0x1000).toString(16)}:"other"`);
    const flight = parseFlight(rows(...chainOf(200), ...others));
    for (const other of flight.roots()) if (other !== '0') flight.row(other);
    expect(flight.row('0')).toBeUndefined();
  });

  it('survives rows that are none, and goes on after them', () => {
    const flight = parseFlight('0:"a"\nnonsense\n:\n1:T5\n2:Tzz,x\n\n3:{"broken\n4:"b"\n');
    expect(flight.row('0')).toBe('a');
    expect(flight.row('3')).toBeUndefined();
    expect(flight.row('4')).toBe('b');
    expect(flight.isComplete()).toBe(false);
  });

  it('passes over empty lines, the first too', () => {
    expect(parseFlight('\n\n0:"a"\n\n1:"b"\n').roots()).toEqual(['0', '1']);
  });

  it('goes on at the next line after a text whose length is none', () => {
    const flight = parseFlight('1:T5\n2:"b"\n3:T,x\n4:"d"\n');
    expect(flight.roots()).toEqual(['2', '4']);
  });

  it('names the rows that no other refers to', () => {
    const flight = parseFlight(
      rows('1:["$L2","$3:a"]', '2:{"$4":1}', '3:{}', '4:["\\"$5\\""]', '5:5'),
    );
    expect(flight.roots()).toEqual(['1', '4', '5']);
  });

  it('has neither hints nor rows without an id among them', () => {
    expect(parseFlight(':HL["/a"]\n:"x"\n1:D{}\n2:HL["/b"]\n0:"a"\n').roots()).toEqual(['0']);
  });

  it('takes a row that refers to itself alone for a root', () => {
    expect(parseFlight(rows('0:["$0:0","$1"]', '1:"a"')).roots()).toEqual(['0']);
  });

  it('tells elements from lists of texts', () => {
    expect(isElement(['$', 'b', null, {}])).toBe(true);
    expect(isElement(['$', 'b', null])).toBe(false);
    expect(isElement(['b', '$', null, {}])).toBe(false);
  });

  it('tells plain objects from all else', () => {
    expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true]);
    const others = [null, undefined, 'a', 1, [], new Map(), new ClientReference('a')];
    expect(others.filter(isRecord)).toEqual([]);
  });

  it('is linear on rows', () => {
    const line =
      '["$","span",null,{"className":"line","children":["$","b",null,{"children":"x’"}]}]';
    const payload = (lines: number): string =>
      rows(
        '0:["$L1"]',
        ...Array.from({ length: lines }, (_, n) => `${(n + 1).toString(16)}:${line}`),
      );
    expectLinear((size) => {
      const text = payload(1_000 * size);
      return () => expect(parseFlight(text).isComplete()).toBe(true);
    });
  });

  it.each(['\n', 'a', '1:T'])('is linear on lines that are no rows: %j', (part) => {
    expectLinear((size) => {
      const text = part.repeat(25_000 * size);
      return () => void parseFlight(text);
    });
  });
});

describe('isComplete', () => {
  it.each([
    ['a whole payload', '0:["$L1"]\n1:"x"\n', true],
    ['one whose last newline an editor took', '0:["$L1"]\n1:"x"', true],
    ['one that ends with a text', '0:["$1"]\n1:T1,x', true],
    ['nothing', '', false],
    ['a row cut off', '0:["$L1"]\n1:"x', false],
    ['an id cut off', '0:["$L1"]\n1:"x"\n1f', false],
    ['a text cut off', '0:["$1"]\n1:T5,x', false],
    ['a hint cut off', '0:1\n:HL["/a', false],
    ['a module cut off', '0:1\n2:I[39756,["/a.js"],"He', false],
    ['a row missing', '0:["$L1","$2:props"]\n1:"x"\n', false],
    ['a row broken', '0:["$L1"]\n1:{"x"}\n', false],
  ])('of %s', (_what, text, isComplete) => {
    expect(parseFlight(text).isComplete()).toBe(isComplete);
  });

  it('takes no text, key or date for a reference', () => {
    const text = rows(
      '0:["$$1","say \\"$1\\"",{"$1":0,"$id":0},"$D2024-01-01","$undefined","$n12"]',
    );
    expect(parseFlight(text).isComplete()).toBe(true);
  });
});
