/** Files of ours in tools of others: Debian's translate-toolkit, libxml2-utils and omegat. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { exchangeFormat } from '../../src/exchange/formats.js'
import { parseArticle, translateFolder } from '../../src/index.js'
import { exportArticles } from '../../src/project/export.js'
import { importFiles } from '../../src/project/import.js'
import { folder, read, recorder } from '../helpers.js'

const run = promisify(execFile)

/** A test that needs a program. Without it it is skipped and says which package has it; where `CI` is `true` it fails. */
function withTool(program: string, debian: string, name: string, work: () => Promise<void>): void {
  it(name, { timeout: 180_000 }, async (context) => {
    const found = (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .some((place) => existsSync(path.join(place, program)))
    if (!found && process.env['CI'] !== 'true') context.skip(`No ${program}: apt-get install ${debian}`)
    if (!found) throw new Error(`Unexpected machine without ${program}, expected one with ${debian} where CI is true`)
    await work()
  })
}

const SOURCE = 'Judul "berita" & <tanda>\n\nIa pergi ke pasar. Kami 100% tidak ikut.\n\nAkhir\u0001.\n'

/** A translated article, sent as `file`. */
async function sent(
  format: string,
  file: string,
): Promise<{ readonly base: string; readonly back: () => Promise<unknown> }> {
  const base = await folder({ 'input/a.txt': SOURCE, 'input/b/c.txt': 'Ia pulang.\n' })
  const folders = { input: path.join(base, 'input'), out: path.join(base, 'output') }
  await translateFolder({ paths: [folders.input], out: folders.out, translator: recorder() })
  await exportArticles({ ...folders, articles: [], format: exchangeFormat(format), to: path.join(base, file) })
  const back = async (): Promise<unknown> => {
    const report = await importFiles({ ...folders, files: [path.join(base, file)], now: '2026-11-26T05:00:00.000Z' })
    expect(report.unmatched).toEqual([])
    return report.articles.map(({ path: name, changes, conflicts }) => [
      name,
      changes.map(({ unit, after, state }) => [unit, after, state]),
      conflicts,
    ])
  }
  return { base, back }
}

describe('translate-toolkit', () => {
  withTool('xliff2po', 'translate-toolkit', 'opens XLIFF 1.2 and makes PO of it', async () => {
    const { base } = await sent('xliff12', 'all.xlf')
    await run('xliff2po', ['--progress=none', path.join(base, 'all.xlf'), path.join(base, 'all.po')])
    const po = await read(base, 'all.po')
    expect(po).toContain('msgid "Ia pergi ke pasar."\nmsgstr "IA PERGI KE PASAR."')
    expect(po.match(/^msgid /gmu)).toHaveLength(6)
  })

  for (const [format, file] of [
    ['xliff12', 'all.xlf'],
    ['tmx', 'all.tmx'],
  ] as const)
    withTool('pofilter', 'translate-toolkit', `checks ${format} without an error`, async () => {
      const { base } = await sent(format, file)
      const { stderr } = await run('pofilter', [
        '--progress=none',
        path.join(base, file),
        path.join(base, `out-${file}`),
      ])
      expect(stderr).not.toMatch(/error|traceback|exception/iu)
    })

  // `xliff2po` stands for the whole package here: the library is a module of Debian's python3.
  withTool('xliff2po', 'translate-toolkit', 'edits and approves a target, and both come back', async () => {
    const { base, back } = await sent('xliff12', 'all.xlf')
    const script = [
      'import sys',
      'from translate.storage import factory',
      'store = factory.getobject(sys.argv[1])',
      'for unit in store.units:',
      '    if unit.source == "Ia pergi ke pasar.":',
      '        unit.target = "She went to market & back."',
      '        unit.markapproved(True)',
      '    if unit.source == "Ia pulang.":',
      '        unit.addnote("Who?", origin="translator")',
      'store.save()',
    ].join('\n')
    await run('/usr/bin/python3', ['-c', script, path.join(base, 'all.xlf')])
    expect(await back()).toEqual([
      ['a.txt', [['2.1', 'She went to market & back.', 'reviewed']], []],
      ['b/c.txt', [], []],
    ])
    expect(await read(base, 'output/a.txt')).toContain('She went to market & back. KAMI 100% TIDAK IKUT.')
    expect(await read(base, 'output/b/c.xlf')).toContain('>Who?</note>')
  })
})

describe('translate-toolkit and TMX', () => {
  withTool('pofilter', 'translate-toolkit', 'a target edited there comes back', async () => {
    const { base, back } = await sent('tmx', 'all.tmx')
    const script = [
      'import sys',
      'from translate.storage import factory',
      'store = factory.getobject(sys.argv[1])',
      'for unit in store.units:',
      '    if unit.source == "Ia pulang.":',
      '        unit.target = "She went home & slept."',
      'store.save()',
    ].join('\n')
    await run('/usr/bin/python3', ['-c', script, path.join(base, 'all.tmx')])
    expect(await back()).toEqual([
      ['a.txt', [], []],
      ['b/c.txt', [['1.1', 'She went home & slept.', 'translated']], []],
    ])
  })
})

describe('libxml2', () => {
  for (const format of ['xliff21', 'xliff12', 'tmx'])
    withTool(
      'xmllint',
      'libxml2-utils',
      `finds ${format} well-formed, and the same after another writer wrote it`,
      async () => {
        const file = `all${exchangeFormat(format).extension}`
        const { base, back } = await sent(format, file)
        const { stdout } = await run('xmllint', ['--nonet', '--c14n', path.join(base, file)])
        await writeFile(path.join(base, file), stdout)
        expect(await back()).toEqual([
          ['a.txt', [], []],
          ['b/c.txt', [], []],
        ])
      },
    )
})

const PROJECT = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>id</source_lang><target_lang>en</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>`

describe('OmegaT', () => {
  // Its own filter takes the text of a <target> for what is to be translated.
  const memory = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="id"/>
<body><tu><tuv lang="id"><seg>IA PERGI KE PASAR.</seg></tuv><tuv lang="en"><seg>She went to market.</seg></tuv></tu></body></tmx>`

  withTool('omegat', 'omegat', 'opens XLIFF 1.2 and TMX, and a target edited there comes back', async () => {
    const { base, back } = await sent('xliff12', 'p/source/all.xlf')
    const folders = { input: path.join(base, 'input'), out: path.join(base, 'output') }
    await exportArticles({
      ...folders,
      articles: [],
      format: exchangeFormat('tmx'),
      to: path.join(base, 'p/tm/all.tmx'),
    })
    for (const name of ['target', 'omegat', 'glossary', 'dictionary']) await mkdir(path.join(base, 'p', name))
    await writeFile(path.join(base, 'p/omegat.project'), PROJECT)
    await writeFile(path.join(base, 'p/omegat/project_save.tmx'), memory)
    const { stdout, stderr } = await run('omegat', [
      path.join(base, 'p'),
      '--mode=console-translate',
      '--tag-validation=abort',
      `--config-dir=${path.join(base, 'config')}`,
    ])
    expect(`${stdout}${stderr}`).not.toMatch(/\bSEVERE\b|Exception/u)
    expect(await readdir(path.join(base, 'p/target'))).toEqual(['all.xlf'])
    await writeFile(path.join(base, 'p/source/all.xlf'), await read(base, 'p/target/all.xlf'))
    expect(await back()).toEqual([
      ['a.txt', [['2.1', 'She went to market.', 'translated']], []],
      ['b/c.txt', [], []],
    ])
  })
})

it('the sample has what is hard to carry', () => {
  expect(
    parseArticle('a.txt', SOURCE)
      .blocks.map(({ text }) => text)
      .join(''),
  ).toMatch(/["&<>%\u0001]/u)
})
