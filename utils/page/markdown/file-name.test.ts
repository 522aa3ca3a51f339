import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['The Future of Open AI', 'the-future-of-open-ai.md'],
    ['What We’ve Achieved', 'what-weve-achieved.md'],
    ['  C++ / C#: 100% “fast”?  ', 'c-c-100-fast.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows\\x|y<z>*?"\u0000', 'c-windows-x-y-z.md'],
    ['.hidden', 'hidden.md'],
    ['ゆっくり読む、コードを', 'ゆっくり読む-コードを.md'],
    ['慢慢读代码：第一部分', '慢慢读代码-第一部分.md'],
    ['الحروف والسطور', 'الحروف-والسطور.md'],
    ['Straße – Ünïcödé', 'straße-ünïcödé.md'],
    ['🚀 Launch!', 'launch.md'],
    ['CON', 'article-con.md'],
    ['LPT1', 'article-lpt1.md'],
    ['com¹', 'article-com¹.md'],
    ['LPT³', 'article-lpt³.md'],
    ['com⁴', 'com⁴.md'],
    ['🚀', 'article.md'],
    ['', 'article.md'],
    ['a\u202Egnp.exe', 'a-gnp-exe.md'],
  ])('%j is %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('is one name however its marks are written', () => {
    expect(fileName('Cafe\u0301', 'md')).toBe(fileName('Caf\u00E9', 'md'));
  });

  it('is never longer than file systems allow, and ends between signs', () => {
    for (const title of [
      'word '.repeat(200),
      '読'.repeat(500),
      'ก็'.repeat(300),
      'x'.repeat(9999),
    ]) {
      const name = fileName(title, 'md');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(123);
      expect(name).toMatch(/[^-]\.md$/);
    }
    expect(fileName('ก็'.repeat(300), 'md')).toBe(`${'ก็'.repeat(20)}.md`);
  });
});
