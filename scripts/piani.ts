/**
 * The floors check: imports go down only (web, cli → servizi → archivio, documenti → dominio), and the ground
 * floor imports nothing but its one arithmetic library. Prints each import that climbs and exits 1.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const CONSENTITI: Record<string, readonly string[]> = {
  dominio: ['dominio'],
  archivio: ['archivio', 'dominio'],
  documenti: ['documenti', 'dominio'],
  servizi: ['servizi', 'archivio', 'documenti', 'dominio'],
  web: ['web', 'servizi', 'dominio'],
  cli: ['cli', 'web', 'servizi', 'dominio'],
}
/** What the pure floor may import from outside: arithmetic and nothing else. */
const LIBRERIE_DEL_DOMINIO = new Set(['big.js'])

export interface Violazione {
  readonly file: string
  readonly importa: string
  readonly motivo: string
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

/** Every import in `src` that breaks the floors; specs may import test helpers and anything of their own floor or below. */
export const findViolazioni = (radice: string): Violazione[] => {
  const src = join(radice, 'src')
  const violazioni: Violazione[] = []
  for (const nome of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(nome) || /\.spec\.tsx?$/.test(nome)) continue
    const file = join(src, nome)
    const piano = nome.split(/[\\/]/)[0] ?? ''
    const consentiti = CONSENTITI[piano]
    if (!consentiti) {
      violazioni.push({
        file: relative(radice, file),
        importa: '',
        motivo: `"${piano}" non è un piano della casa`,
      })
      continue
    }
    for (const m of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const importa = m[1] ?? m[2] ?? m[3] ?? ''
      if (!importa.startsWith('.')) {
        if (piano === 'dominio' && !LIBRERIE_DEL_DOMINIO.has(importa))
          violazioni.push({ file: relative(radice, file), importa, motivo: 'il dominio è puro' })
        continue
      }
      const dove = relative(src, resolve(dirname(file), importa)).split(/[\\/]/)[0] ?? ''
      if (!consentiti.includes(dove))
        violazioni.push({
          file: relative(radice, file),
          importa,
          motivo: `${piano} non può importare da ${dove}`,
        })
    }
  }
  return violazioni
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const violazioni = findViolazioni(fileURLToPath(new URL('..', import.meta.url)))
  for (const v of violazioni) console.log(`${v.file}: ${v.motivo} (${v.importa})`)
  if (violazioni.length > 0) process.exit(1)
  console.log('piani: nessun import sale')
}
