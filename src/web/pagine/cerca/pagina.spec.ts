import { describe, expect, it } from 'vitest'
import { rendi, testoDi } from '../../../../test/web/rendi-prova.ts'
import type { EsitoRicerca, Risultato } from '../../../servizi/ricerca/ricerca.ts'
import { indirizzoCerca } from './indirizzi.ts'
import { type DatiCerca, PaginaCerca } from './pagina.tsx'

const VISTA = 'DUP_2031_2033'
const VISTE = [
  { codice: 'DUP_2034_2036', titolo: 'DUP 2034 2036' },
  { codice: VISTA, titolo: 'DUP 2031 2033' },
]
const NULLA: EsitoRicerca = {
  chiesto: true,
  risultati: [],
  totale: 0,
  pagina: 1,
  pagine: 1,
  perPagina: 20,
  viste: [],
  daSole: [],
}
const TROVATA: Risultato = {
  vista: VISTA,
  codice: '2031_S08_01',
  codicePezzi: [{ testo: '2031_S08_01', evidenziato: false }],
  descrizione: [
    { testo: 'Nuovo ', evidenziato: false },
    { testo: 'asilo', evidenziato: true },
    { testo: ' <b>verde</b>', evidenziato: false },
  ],
  centro: 'SERVIZIO SCUOLA',
  responsabile: null,
  brani: [
    { campo: 'fase-nota', numero: 2, pezzi: [{ testo: 'asili', evidenziato: true }] },
    { campo: 'stato', al: '2031-12-31', pezzi: [{ testo: 'Asilo', evidenziato: true }] },
    {
      campo: 'collegamento',
      livello: 'OBIETTIVO DI MANDATO',
      pezzi: [{ testo: 'asilo', evidenziato: true }],
    },
  ],
  altri: 1,
}
const html = (cambi: Partial<DatiCerca>) =>
  rendi(PaginaCerca, { testo: 'asili', vista: '', viste: VISTE, esito: NULLA, ...cambi })

describe('la pagina di ricerca', () => {
  it('dice dove sta ogni parola e porta alla riga della scheda', () => {
    const pagina = html({
      esito: { ...NULLA, risultati: [TROVATA], totale: 1, viste: [{ vista: VISTA, schede: 1 }] },
    })
    const testo = testoDi(pagina)
    expect(testo).toContain('1 scheda contiene «asili»')
    expect(testo).toContain('Nota della fase 2 asili')
    expect(testo).toContain('Stato di attuazione al 31/12/2031')
    expect(testo).toContain('Collegata a: obiettivo di mandato')
    expect(testo).toContain('SERVIZIO SCUOLA · DUP 2031 2033')
    expect(testo).toContain('e in un altro punto della scheda')
    expect(pagina).toContain(`/piani/${VISTA}/obiettivi/2031_S08_01#fase-2`)
    expect(pagina).toContain(`/piani/${VISTA}/obiettivi/2031_S08_01#stato`)
    expect(pagina).toContain(`/piani/${VISTA}/obiettivi/2031_S08_01#dati`)
  })

  it('evidenzia senza mai prendere un testo per marcatura', () => {
    const pagina = html({ testo: '"><script>', esito: { ...NULLA, risultati: [TROVATA], totale: 1 } })
    expect(pagina).toContain('<mark>asilo</mark> &lt;b>verde&lt;/b>')
    expect(pagina).not.toContain('<b>verde')
    expect(pagina).not.toContain('"><script>')
  })

  it('quando non trova nulla dice che cosa fare, e se altrove c’è qualcosa', () => {
    const testo = testoDi(
      html({ vista: 'DUP_2034_2036', esito: { ...NULLA, viste: [{ vista: VISTA, schede: 3 }] } }),
    )
    expect(testo).toContain('Nessuna scheda di DUP 2034 2036 contiene «asili»')
    expect(testo).toContain('Guarda le 3 schede delle altre viste')
    expect(testo).toContain('Usa meno parole')
  })

  it('di parole che non stanno mai insieme dice quante schede hanno da sole', () => {
    const pagina = html({
      testo: 'asili zanzibar',
      esito: {
        ...NULLA,
        daSole: [
          { parola: 'asili', schede: 4 },
          { parola: 'zanzibar', schede: 0 },
        ],
      },
    })
    expect(testoDi(pagina)).toContain('«asili», 4 schede «zanzibar», nessuna scheda')
    expect(pagina).toContain('href="/cerca?testo=asili"')
  })

  it('senza nulla da cercare dà consigli; senza schede manda a importare', () => {
    expect(testoDi(html({ testo: '', esito: { ...NULLA, chiesto: false } }))).toContain(
      'Dell’ultima parola basta l’inizio',
    )
    const vuota = html({ viste: [] })
    expect(testoDi(vuota)).toContain('non ci sono ancora schede')
    expect(vuota).toContain('href="/importa"')
  })

  it('ha un campo di ricerca solo, che tiene il testo e la vista', () => {
    const pagina = html({ vista: VISTA })
    expect(pagina.match(/<search/g)).toHaveLength(1)
    expect(pagina).toContain('value="asili"')
    expect(pagina).toContain(`<input type="hidden" name="vista" value="${VISTA}"`)
  })

  it('ogni stato ha il suo indirizzo', () => {
    expect(indirizzoCerca('asili & nidi', VISTA, 2)).toBe(
      '/cerca?testo=asili+%26+nidi&vista=DUP_2031_2033&pagina=2',
    )
    expect(indirizzoCerca('', '', 1)).toBe('/cerca')
  })
})
