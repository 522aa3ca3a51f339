import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Migration } from './settings-schema.ts';
import { createSettingsStore, type Area } from './settings-store.ts';

/** A storage area in memory, which writes down what is written to it. */
class Memory implements Area {
  items: Record<string, unknown>;
  readonly writes: Record<string, unknown>[] = [];
  failure: string | undefined;

  constructor(items: Record<string, unknown> = {}) {
    this.items = items;
  }

  get(): Promise<Record<string, unknown>> {
    return this.failure === undefined
      ? Promise.resolve({ ...this.items })
      : Promise.reject(new Error(this.failure));
  }

  set(items: Record<string, unknown>): Promise<void> {
    if (this.failure !== undefined) return Promise.reject(new Error(this.failure));
    this.writes.push(items);
    Object.assign(this.items, items);
    return Promise.resolve();
  }
}

describe('the settings in a storage area', () => {
  it('are the defaults where nothing is stored', async () => {
    const loaded = await createSettingsStore(new Memory({ other: 1 })).load();
    expect(loaded).toEqual({
      settings: DEFAULTS,
      broken: [],
      isNewer: false,
      isUnreadable: false,
    });
  });

  it('are there again after a save, which writes the changed ones only', async () => {
    const area = new Memory();
    const store = createSettingsStore(area);
    await store.load();
    expect(await store.save({ badge: 'dot', reader: { speed: 2 } })).toBe('saved');
    expect(area.writes).toEqual([
      { 'settings.version': 1, 'settings.badge': 'dot', 'settings.reader.speed': 2 },
    ]);
    const { settings } = await createSettingsStore(area).load();
    expect(settings.badge).toBe('dot');
    expect(settings.reader).toEqual({ ...DEFAULTS.reader, speed: 2 });
  });

  it('keep what two windows change at once', async () => {
    const area = new Memory();
    const [one, other] = [createSettingsStore(area), createSettingsStore(area)];
    await Promise.all([one.load(), other.load()]);
    await Promise.all([one.save({ theme: 'dark' }), other.save({ smooth: false })]);
    const { settings } = await one.load();
    expect(settings).toEqual({ ...DEFAULTS, theme: 'dark', smooth: false });
  });

  it('are written seldom, however fast they change, the last value last', async () => {
    const area = new Memory();
    const store = createSettingsStore(area);
    const saves = [20, 21, 22, 23, 24].map((textSize) => store.save({ reader: { textSize } }));
    const { settings } = await store.load();
    expect(settings.reader.textSize).toBe(24);
    expect(await Promise.all(saves)).toEqual(Array.from({ length: 5 }, () => 'saved'));
    expect(area.writes.length).toBeLessThanOrEqual(2);
    expect(area.items['settings.reader.textSize']).toBe(24);
  });

  it('are written at once when the page goes away', async () => {
    const area = new Memory();
    const store = createSettingsStore(area);
    await store.save({ reader: { textSize: 20 } });
    void store.save({ reader: { textSize: 21 } });
    expect(area.items['settings.reader.textSize']).toBe(20);
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(area.items['settings.reader.textSize']).toBe(21);
  });

  it('that a newer version stored stay, and so does its version', async () => {
    const area = new Memory({ 'settings.version': 99, 'settings.sparkle': 'yes' });
    const store = createSettingsStore(area);
    expect(await store.load()).toMatchObject({ isNewer: true, settings: DEFAULTS });
    await store.save({ badge: 'off' });
    expect(area.items).toEqual({
      'settings.version': 99,
      'settings.sparkle': 'yes',
      'settings.badge': 'off',
    });
  });

  it('that a newer version stored stay where nothing was loaded before', async () => {
    const area = new Memory({ 'settings.version': 99, 'settings.sparkle': 'yes' });
    await createSettingsStore(area).save({ badge: 'off' });
    expect(area.items['settings.version']).toBe(99);
  });

  it('are the sound ones where some are garbage', async () => {
    const area = new Memory({
      'settings.version': 'garbage',
      'settings.theme': 7,
      'settings.badge': 'dot',
    });
    const { settings, broken } = await createSettingsStore(area).load();
    expect(settings).toEqual({ ...DEFAULTS, badge: 'dot' });
    expect(broken).toEqual(['theme']);
  });

  it('are the defaults where the storage fails, and what is changed holds', async () => {
    const area = new Memory({ 'settings.badge': 'dot' });
    area.failure = 'corrupt';
    const store = createSettingsStore(area);
    // Nothing is asked of the net that the user may have said no to.
    const reader = { ...DEFAULTS.reader, images: 'ask' };
    const settings = { ...DEFAULTS, remember: 'nothing', reader };
    expect(await store.load()).toMatchObject({ settings, isUnreadable: true });
    expect(await store.save({ smooth: false })).toBe('failed');
    expect((await store.load()).settings).toEqual({ ...settings, smooth: false });
    await store.save({ reader: { images: 'show' } });
    expect((await store.load()).settings).toEqual({
      ...DEFAULTS,
      remember: 'nothing',
      smooth: false,
    });
  });

  it('that could not be saved are saved with the next', async () => {
    const area = new Memory();
    const store = createSettingsStore(area);
    await store.load();
    area.failure = 'QUOTA_BYTES quota exceeded';
    expect(await store.save({ smooth: false })).toBe('full');
    area.failure = undefined;
    expect(await store.save({ theme: 'dark' })).toBe('saved');
    expect(area.items).toMatchObject({ 'settings.smooth': false, 'settings.theme': 'dark' });
  });

  it('of an older version are brought up, by two windows at once too', async () => {
    const area = new Memory({ 'settings.version': 1, 'settings.dark': true, other: 1 });
    const steps: Migration[] = [
      ({ dark, ...rest }) => ({ theme: dark === true ? 'dark' : 'light', ...rest }),
    ];
    const [one, other] = [createSettingsStore(area, steps), createSettingsStore(area, steps)];
    expect((await one.load()).settings.theme).toBe('dark');
    await Promise.all([one.save({ badge: 'dot' }), other.save({ theme: 'light' })]);
    expect(area.items).toEqual({
      other: 1,
      'settings.version': 2,
      'settings.dark': true,
      'settings.theme': 'light',
      'settings.badge': 'dot',
    });
    expect((await one.load()).settings).toEqual({ ...DEFAULTS, theme: 'light', badge: 'dot' });
  });
});
