import { describe, expect, it } from 'vitest';
import { followUp, leads, literalOf } from '../../../core/scan/follow-up.ts';

const scripted = (from: string, module: string, target: string): boolean =>
  leads(followUp(module.slice(-4), target), from, `import { a } from '${module}';\n`);

const python = (from: string, statement: string, target: string): boolean =>
  leads(followUp('.clip', target), from, `"""About a.clip"""\n${statement}\n`);

describe('what a later pass searches for', () => {
  it('carries its literal and its target in one text', () => {
    expect(literalOf(followUp('/client"', 'src/client.ts'))).toBe('/client"');
    expect(literalOf(followUp('makeClip', null))).toBe('makeClip');
  });

  it('is met by the literal alone where it names no target', () => {
    expect(leads(followUp('makeClip', null), 'a/B.java', 'makeClip()')).toBe(true);
  });

  it.each([
    ['src/page.ts', './models', 'src/models.ts'],
    ['src/page.ts', './models/index', 'src/models/index.ts'],
    ['src/page.ts', './models', 'src/models/index.tsx'],
    ['src/page.ts', './models.js', 'src/models.ts'],
    ['src/deep/er/page.ts', '../../models', 'src/models.ts'],
    ['web/page.vue', '@/lib/models', 'web/src/lib/models.ts'],
    ['web/page.ts', 'lib/models', 'web/src/lib/models.ts'],
    ['web/page.ts', './app.models', 'web/app.models.ts'],
  ])('leads from %s by %s to %s', (from, module, target) => {
    expect(scripted(from, module, target)).toBe(true);
  });

  it.each([
    ['other/page.ts', './models', 'src/models.ts'],
    ['src/in/page.ts', './models', 'src/models.ts'],
    ['src/page.ts', '@/other/models', 'src/lib/models.ts'],
    ['src/page.ts', './models.test', 'src/models.ts'],
  ])('does not lead from %s by %s to %s', (from, module, target) => {
    expect(scripted(from, module, target)).toBe(false);
  });

  it('takes a text that is not quoted for no import', () => {
    expect(leads(followUp('/models.', 'src/models.ts'), 'src/a.ts', 'see src/models.ts for more')).toBe(false);
  });

  it.each([
    ['app/page.py', 'from .clip import make', 'app/clip.py'],
    ['app/page.py', 'from app.clip import make', 'src/app/clip.py'],
    ['app/page.py', 'import app.clip as c', 'app/clip.py'],
    ['app/in/page.py', 'from ..clip import make', 'app/clip/__init__.py'],
    ['app/page.py', 'from . import clip', 'app/clip.py'],
    ['app/page.py', 'from services.app import clip', 'services/app/clip.py'],
  ])('leads from %s by "%s" to %s', (from, statement, target) => {
    expect(python(from, statement, target)).toBe(true);
  });

  it.each([
    ['other/page.py', 'from .clip import make', 'app/clip.py'],
    ['app/page.py', 'video.clip(3)', 'app/clip.py'],
    ['app/page.py', 'from moviepy.clip import make', 'app/clip.py'],
  ])('does not lead from %s by "%s" to %s', (from, statement, target) => {
    expect(python(from, statement, target)).toBe(false);
  });
});
