import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOrganigramma } from '../src/documenti/lettura/organigramma/leggi-organigramma.ts'
import { examineSchede } from '../src/dominio/coerenza/esamina-schede.ts'
import { findErroriOrganigramma, toOrganigramma } from '../src/dominio/organigramma/errori.ts'
import { listNomiPerAnno } from '../src/dominio/organigramma/nomi.ts'
import { centriNellAnno, storiaDi } from '../src/dominio/organigramma/organigramma.ts'
import { ANNI } from './comune/ente.ts'
import { tutteLeSchede } from './comune/schede.ts'

const cartella = join(import.meta.dirname, 'organigramma')
const letti = await Promise.all(
  readdirSync(cartella).map((n) => readOrganigramma(readFileSync(join(cartella, n)), { nomeFile: n })),
)
const valori = <T>(lista: readonly (readonly { readonly valore: T }[] | null)[]): readonly T[] =>
  lista.flatMap((r) => (r ?? []).map((x) => x.valore))
const righe = {
  centri: valori(letti.map((l) => l.centri)),
  incarichi: valori(letti.map((l) => l.incarichi)),
  deleghe: valori(letti.map((l) => l.deleghe)),
  nomi: valori(letti.map((l) => l.nomi)),
}
const organigramma = toOrganigramma(righe)

it('i fogli dell’organigramma dimostrativo si leggono senza un dubbio', () => {
  expect(letti.flatMap((l) => l.segnalazioni)).toEqual([])
  expect(findErroriOrganigramma(righe)).toEqual([])
})

it('ha i frontespizi di ogni anno, un centro rinominato, uno fuso, un interim e deleghe che cambiano', () => {
  for (const anno of ANNI)
    expect(centriNellAnno(organigramma, anno).map((c) => c.codice)).toEqual(
      expect.arrayContaining([`02_S_${anno}`, `05_S_${anno}`, `08_S_${anno}`]),
    )
  expect(storiaDi(organigramma, '08_S_2023')).toEqual(['08_S_2023', '08_S_2022', '09_S_2021', '08_S_2021'])
  expect(storiaDi(organigramma, '0503_S_2023')).toEqual(['0503_S_2023', '0503_S_2021'])
  expect(righe.incarichi.some((i) => i.ruolo.includes('interim'))).toBe(true)
  expect(new Set(righe.deleghe.map((d) => d.assessorato)).size).toBeLessThan(righe.deleghe.length)
})

it('ogni persona e ogni nome di centro delle schede vi si ritrova nel suo anno', () => {
  const { rilievi, nonApplicabili } = examineSchede({
    schede: tutteLeSchede(),
    organigramma: listNomiPerAnno(organigramma, ANNI),
  })
  expect(nonApplicabili.map((n) => n.regola)).not.toContain('S10')
  expect(rilievi.filter((r) => r.regola === 'S10').map((r) => r.evidenza)).toEqual([])
})
