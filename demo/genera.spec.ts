import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStampa } from '../src/documenti/lettura/leggi-stampa.ts'
import { DIFETTI, isBenFatta } from './comune/difetti.ts'
import { tutteLeSchede } from './comune/schede.ts'
import { conPdf, tutteLeStampe } from './comune/stampe.ts'
import { stampaPdf, stampaTesto } from './tracciato/stampa.ts'

const cartella = join(import.meta.dirname, 'stampe')

describe('le stampe della dimostrazione', () => {
  it('nel deposito ci sono tutte e sole le stampe che il generatore scrive', () => {
    const attese = tutteLeStampe().flatMap((s) => [`${s.nome}.txt`, ...(conPdf(s) ? [`${s.nome}.pdf`] : [])])
    expect(readdirSync(cartella).sort()).toEqual(attese.sort())
  })

  it.each(tutteLeStampe())('$nome: il testo nel deposito è quello che il generatore scrive oggi', (s) => {
    expect(readFileSync(join(cartella, `${s.nome}.txt`), 'utf8')).toBe(stampaTesto(s))
  })

  it.each(tutteLeStampe().filter(conPdf))(
    '$nome: il PDF nel deposito dà gli stessi dati di quello di oggi',
    async (s) => {
      const nel = await readStampa(readFileSync(join(cartella, `${s.nome}.pdf`)), {
        nomeFile: `${s.nome}.pdf`,
      })
      const oggi = await readStampa(stampaPdf(s), { nomeFile: 'oggi.pdf' })
      expect(nel.schede.length).toBe(s.schede.length)
      expect(nel).toEqual(oggi)
    },
  )

  it('due generazioni danno gli stessi byte', () => {
    const [prima] = tutteLeStampe()
    if (!prima) throw new Error('nessuna stampa')
    expect(Buffer.from(stampaPdf(prima)).equals(Buffer.from(stampaPdf(prima)))).toBe(true)
  })
})

describe('le schede della dimostrazione', () => {
  const schede = tutteLeSchede()

  it('ogni coppia di vista e codice è unica', () => {
    expect(new Set(schede.map((s) => `${s.vista} ${s.codice}`)).size).toBe(schede.length)
  })

  it('ogni difetto dichiarato sta in una scheda che esiste, in una posizione che esiste', () => {
    for (const d of DIFETTI) {
      const s = schede.find((x) => x.codice === d.codice)
      expect(s, d.codice).toBeDefined()
      const righe = d.di === 'indicatori' ? s?.indicatori : s?.fasi
      if (d.indice !== undefined) expect(righe?.length, `${d.codice} ${d.regola}`).toBeGreaterThan(d.indice)
    }
  })

  it('le schede ben fatte sono più di metà', () => {
    expect(schede.filter((s) => isBenFatta(s.codice)).length).toBeGreaterThan(schede.length / 2)
  })

  it('lo storico di un obiettivo che torna ogni anno è quello raggiunto nelle stampe degli anni prima', () => {
    let confronti = 0
    for (const s of schede) {
      const anno = Number(s.codice.slice(0, 4))
      for (const i of s.indicatori)
        for (const passato of [anno - 1, anno - 2]) {
          const prima = schede
            .find((x) => x.codice === s.codice.replace(String(anno), String(passato)))
            ?.indicatori.find((x) => x.descrizione === i.descrizione)
          if (!prima) continue
          confronti += 1
          expect(i.storico[String(passato)], `${s.codice} ${i.descrizione}`).toBe(prima.valoreRaggiunto)
        }
    }
    expect(confronti).toBeGreaterThan(60)
  })
})
