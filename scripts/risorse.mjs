// What is not TypeScript, from src to dist: templates and data as they are; the pages' style sheet, fonts and small
// client script built here, named by their content so that a browser may keep them for a year.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const radice = fileURLToPath(new URL('..', import.meta.url))
const pacchetto = (nome) => dirname(createRequire(import.meta.url).resolve(`${nome}/package.json`))
const FACCE = { 400: 'regular', 600: '600', 700: '700' }

/** Copies templates and data; style sheets, client code and images of the pages are built instead. */
const copiaRisorse = (dist) =>
  cpSync(join(radice, 'src'), dist, {
    recursive: true,
    filter: (da) => !/\.tsx?$|\.scss$/.test(da) && !/[\\/]web[\\/](stile|client|immagini)$/.test(da),
  })

/**
 * Writes the pages' assets into `cartella` and returns the manifest (logical name → hashed name), which is also
 * written beside them. Text assets get their .br and .gz twins, so that serving costs no compression.
 */
export const costruisciStatico = async (cartella) => {
  mkdirSync(cartella, { recursive: true })
  const manifesto = {}
  const scrivi = (nome, contenuto, comprimi) => {
    const impronta = createHash('sha256').update(contenuto).digest('hex').slice(0, 10)
    const punto = nome.lastIndexOf('.')
    const file = `${nome.slice(0, punto)}.${impronta}${nome.slice(punto)}`
    writeFileSync(join(cartella, file), contenuto)
    if (comprimi) {
      writeFileSync(join(cartella, `${file}.br`), brotliCompressSync(contenuto))
      writeFileSync(join(cartella, `${file}.gz`), gzipSync(contenuto, { level: 9 }))
    }
    manifesto[nome] = file
    return file
  }

  const italia = pacchetto('bootstrap-italia')
  for (const [peso, nome] of Object.entries(FACCE)) {
    const da = join(italia, `src/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${nome}.woff2`)
    scrivi(`titillium-web-${peso}.woff2`, readFileSync(da), false)
  }
  // The Open Font License travels with the fonts, the BSD one with the design system.
  scrivi(
    'licenze.txt',
    Buffer.concat([
      readFileSync(join(pacchetto('@expo-google-fonts/titillium-web'), 'LICENSE_FONT')),
      Buffer.from('\n\n--- bootstrap-italia ---\n\n'),
      readFileSync(join(italia, 'LICENSE')),
    ]),
    true,
  )
  for (const nome of ['favicon.svg']) scrivi(nome, readFileSync(join(radice, 'src/web/immagini', nome)), true)

  const { css } = compile(join(radice, 'src/web/stile/pagine.scss'), {
    loadPaths: [join(italia, 'src/scss')],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div', 'if-function'],
  })
  const conImpronte = css.replaceAll(
    /url\("?(titillium-web-\d+\.woff2)"?\)/g,
    (_, n) => `url(${manifesto[n]})`,
  )
  scrivi('pagine.css', Buffer.from(conImpronte), true)

  const esito = await build({
    entryPoints: [join(radice, 'src/web/client/pagine.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
  })
  scrivi('pagine.js', Buffer.from(esito.outputFiles[0].contents), true)
  writeFileSync(join(cartella, 'manifesto.json'), JSON.stringify(manifesto, null, 2))
  return manifesto
}

// Another folder may be named (OBIETTIVO_DIST), so that a build can be tried without touching the one in use.
const dist = process.env.OBIETTIVO_DIST ?? join(radice, 'dist')
if (!process.env.VITEST) {
  copiaRisorse(dist)
  await costruisciStatico(join(dist, 'web/statico'))
}
